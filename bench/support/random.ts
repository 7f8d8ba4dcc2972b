/** A source of numbers in [0, 1): the same ones for the same seed, on every machine. */
export type Random = () => number;

/** Mulberry32: the numbers that follow from a seed. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A whole number from `low` up to and including `high`. */
export function integerBetween(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** A number of the standard normal distribution, by Box and Muller. */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Different members of a list, in random order. */
export function pickSome<Item>(random: Random, items: readonly Item[], count: number): Item[] {
  const picked = new Set<Item>();
  while (picked.size < Math.min(count, items.length)) picked.add(items[integerBetween(random, 0, items.length - 1)]);
  return [...picked];
}
