/**
 * A text of at most so many characters: one that is longer is cut and ends in an ellipsis.
 *
 * @example
 * shortenText('Americas', 5); // => 'Amer…'
 */
export function shortenText(text: string, longest: number): string {
  const characters = [...text];
  return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join('')}…`;
}
