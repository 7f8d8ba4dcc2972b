const format = new Intl.NumberFormat('en-US');

/**
 * A whole number with commas between thousands; with a noun, the number of things, in the plural unless there is one.
 *
 * @example
 * formatCount(12000); // => '12,000'
 * formatCount(1, 'territory', 'territories'); // => '1 territory'
 */
export function formatCount(count: number, one?: string, many: string = `${one}s`): string {
  const number = format.format(count);
  return one === undefined ? number : `${number} ${count === 1 ? one : many}`;
}
