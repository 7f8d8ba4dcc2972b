/** The children of a territory, or the roots, before what is wrong with them. */
export function belowTerritory(territoryId: string | null | undefined): string {
  if (territoryId === undefined) return '';
  return territoryId === null ? 'roots: ' : `children of \`${territoryId}\`: `;
}
