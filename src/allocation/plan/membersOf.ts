/** The units of each territory, in order. */
export function membersOf(assigned: Int32Array, territories: number): number[][] {
  const members: number[][] = Array.from({ length: territories }, () => []);
  for (const [unit, territory] of assigned.entries()) if (territory !== -1) members[territory].push(unit);
  return members;
}
