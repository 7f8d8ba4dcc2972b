const BAR_LENGTH = 24;

/**
 * A bar in proportion to the largest number, which is as long as `longest` says. At least a sliver for any number but none:
 * a bar that is not there means nothing is.
 *
 * @example
 * renderBar(5, 10); // => '████████████'
 */
export function renderBar(count: number, largest: number, longest: number = BAR_LENGTH): string {
  if (count === 0) return '';
  const length = Math.round((count / largest) * longest);
  return length === 0 ? '▏' : '█'.repeat(length);
}
