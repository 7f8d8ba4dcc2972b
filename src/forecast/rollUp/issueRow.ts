/** The row that an issue of a line is about. */
export function issueRow(issue: object): number {
  const { row } = { row: 0, ...issue };
  return row;
}
