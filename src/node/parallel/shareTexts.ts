import type { SharedTexts, TextBlock } from './types.js';

const MOST_TEXTS = 65_536;
/** Far below the length that a string may have. */
const MOST_UNITS = 2 ** 24;

/** Texts, and nothings among them, in shared memory. */
export function shareTexts(values: readonly (string | null)[], number: number): SharedTexts {
  const blocks: TextBlock[] = [];
  for (let from = 0; from < values.length; ) {
    const to = endOfBlock(values, from);
    blocks.push(shareBlock(values.slice(from, to)));
    from = to;
  }
  return { number, blocks };
}

function endOfBlock(values: readonly (string | null)[], from: number): number {
  let units = 0;
  let to = from;
  while (to < values.length && to < from + MOST_TEXTS && units < MOST_UNITS) units += values[to++]?.length ?? 0;
  return to;
}

function shareBlock(values: readonly (string | null)[]): TextBlock {
  const text = values.join('');
  const encoding = isLatin(text) ? 'latin1' : 'utf16le';
  const bytes = new Uint8Array(new SharedArrayBuffer(encoding === 'latin1' ? text.length : text.length * 2));
  Buffer.from(bytes.buffer).write(text, encoding);
  const lengths = new Int32Array(new SharedArrayBuffer(values.length * Int32Array.BYTES_PER_ELEMENT));
  for (const [at, value] of values.entries()) lengths[at] = value === null ? -1 : value.length;
  return { encoding, bytes, lengths };
}

/** Whether every code unit fits a byte, so that texts take half of the memory, here and where they are read. */
function isLatin(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: every code unit up to U+00FF is meant
  return /^[\u0000-\u00ff]*$/.test(text);
}
