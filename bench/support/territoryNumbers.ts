import type { TerritoryModel } from 'bailiwick';

/** The number of each territory by its id: its place among all ids in UTF-16 code unit order. */
export function territoryNumbers({ territories }: TerritoryModel): ReadonlyMap<string, number> {
  const ids = territories.map(({ id }) => id).sort();
  return new Map(ids.map((id, number) => [id, number]));
}
