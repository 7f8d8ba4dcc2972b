import type { AccessFileResult } from './accessFile.js';
import { formatWhereabouts } from './formatWhereabouts.js';

/** Where the account of a file of one account is in words: a line for each territory, and for the owner. */
export function describeWhereabouts(file: AccessFileResult): string[] {
  const { territories, ownerId } = formatWhereabouts(file);
  const places = territories.map(({ territoryId, source }) => `in \`${territoryId}\`, by ${source}`);
  const owner = ownerId === undefined ? [] : [`owned by \`${ownerId}\``];
  return [...(places.length === 0 ? ['in no territory'] : places), ...owner];
}
