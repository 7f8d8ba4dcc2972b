const START = '<!-- figures -->';
const END = '<!-- /figures -->';

/**
 * A document with new text between the markers of its figures.
 *
 * @throws Error where the markers are missing.
 */
export function replaceFigures(document: string, figures: string): string {
  const [start, end] = [document.indexOf(START), document.indexOf(END)];
  if (start === -1 || end < start) throw new Error(`there is no ${START} before a ${END}`);
  return `${document.slice(0, start + START.length)}\n${figures}\n${document.slice(end)}`;
}
