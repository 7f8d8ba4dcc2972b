const LONGEST = 5;

/**
 * Ids in backticks, the first five of them, and how many more there are.
 *
 * @example
 * idList(['a', 'b']); // => '`a`, `b`'
 * idList(['a', 'b', 'c', 'd', 'e', 'f', 'g']); // => '`a`, `b`, `c`, `d`, `e` and 2 more'
 */
export function idList(ids: readonly string[]): string {
  const listed = ids.slice(0, LONGEST).map((id) => `\`${id}\``);
  return listed.join(', ') + (ids.length > LONGEST ? ` and ${ids.length - LONGEST} more` : '');
}
