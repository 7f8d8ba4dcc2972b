const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * The 32-bit FNV-1a hash of a text's UTF-8 bytes, from 0 to 2^32 - 1; a lone surrogate counts as the three bytes of its
 * code point. Source: Fowler, Noll and Vo, FNV-1a with 32 bits.
 *
 * @example
 * hashText(''); // => 2166136261
 * hashText('a'); // => 3826002220
 */
export function hashText(text: string): number {
  let hash = OFFSET_BASIS;
  for (const character of text) {
    for (const byte of utf8(character.codePointAt(0) ?? 0)) hash = Math.imul(hash ^ byte, PRIME);
  }
  return hash >>> 0;
}

function utf8(point: number): number[] {
  if (point < 0x80) return [point];
  if (point < 0x800) return [0xc0 | (point >> 6), continuation(point)];
  if (point < 0x10000) return [0xe0 | (point >> 12), continuation(point >> 6), continuation(point)];
  return [0xf0 | (point >> 18), continuation(point >> 12), continuation(point >> 6), continuation(point)];
}

function continuation(bits: number): number {
  return 0x80 | (bits & 0x3f);
}
