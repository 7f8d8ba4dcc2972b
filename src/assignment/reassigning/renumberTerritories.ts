import type { TrackedAssignment } from './types.js';

/**
 * The same assignments with the numbers of the territories of another model, in order of id. A territory that is not among
 * them gets a number past the end; linear in the entries.
 */
export function renumberTerritories(tracked: TrackedAssignment, territoryIds: readonly string[]): TrackedAssignment {
  const { table, rowsIn } = tracked;
  const numbers = numbersAmong(territoryIds, table.territoryIds);
  const territories = new Uint32Array(table.territories.length);
  for (let entry = 0; entry < territories.length; entry++) territories[entry] = numbers[table.territories[entry]];
  const lists = territoryIds.map((): Uint32Array => NO_ROWS);
  for (const [number, rows] of rowsIn.entries()) if (numbers[number] < lists.length) lists[numbers[number]] = rows;
  return { ...tracked, table: { ...table, territoryIds, territories }, rowsIn: lists };
}

const NO_ROWS = new Uint32Array();

/** The places of sorted ids among other sorted ids, or past their end. */
function numbersAmong(among: readonly string[], ids: readonly string[]): Uint32Array {
  let at = 0;
  return Uint32Array.from(ids, (id) => {
    while (at < among.length && among[at] < id) at++;
    return among[at] === id ? at : among.length;
  });
}
