/** So many at a time: seldom enough that calls cost nothing, and often enough that there are some hundred of a million. */
const BLOCK = 4096;

/**
 * Visits the places from one on up to another, some at a time.
 *
 * Why: a loop that is entered once is compiled while it runs; a function that has been called often is fast from the start.
 * What has been compiled for objects of a shape is thrown away with the last of them, though, so that a visit had best hand
 * its numbers on in typed arrays and lists.
 *
 * @example
 * const visited: string[] = [];
 * inBlocks(0, 5000, (start, end) => visited.push(`${start}-${end}`));
 * visited; // => ['0-4096', '4096-5000']
 */
export function inBlocks(start: number, end: number, visit: (start: number, end: number) => void): void {
  for (let from = start; from < end; from += BLOCK) visit(from, Math.min(from + BLOCK, end));
}
