/**
 * Names as a list in a sentence.
 *
 * @example
 * joinNames(['EMEA', 'APAC', 'Americas']); // => 'EMEA, APAC and Americas'
 */
export function joinNames(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
