/** The next of a row of numbers that look random, each above 0 and below 1. */
export type RandomNumbers = () => number;

/**
 * Numbers that look random and depend on the seed alone, a whole number from 0 to 2^32 − 1: the same seed gives the same
 * numbers on every machine.
 *
 * Generator xoshiro128** (Blackman and Vigna 2018), its state filled by splitmix32; each number is (n + ½) / 2^32.
 *
 * @example
 * const next = randomNumbers(7);
 * const again = randomNumbers(7);
 * next() === again(); // => true
 */
export function randomNumbers(seed: number): RandomNumbers {
  const mix = splitMix(seed);
  let [a, b, c, d] = [mix(), mix(), mix(), mix()];
  return () => {
    const drawn = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return (drawn + 0.5) / 2 ** 32;
  };
}

function splitMix(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
}

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
