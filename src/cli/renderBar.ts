const BAR_LENGTH = 24;

/**
 * A bar in proportion to the largest number. At least a sliver for any number but none: a bar that is not there means
 * nothing is.
 *
 * @example
 * renderBar(5, 10); // => '████████████'
 */
export function renderBar(count: number, largest: number): string {
  if (count === 0) return '';
  const length = Math.round((count / largest) * BAR_LENGTH);
  return length === 0 ? '▏' : '█'.repeat(length);
}
