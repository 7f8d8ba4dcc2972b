import type { TerritoryModel } from 'bailiwick';
import { companyFields } from '../companies/companyFields.js';
import { isFrom } from '../logic.js';

const [SOUTH, NORTH] = [-60, 75];
const [WEST, EAST] = [-180, 180];

/** A root and the cells of a square grid over the earth. */
export function gridModel(count: number): TerritoryModel {
  const side = Math.floor(Math.sqrt(count - 1));
  const cells = Array.from({ length: side * side }, (_, cell) => {
    const [row, column] = [Math.floor(cell / side), cell % side];
    const latitude = isFrom('latitude', edge(SOUTH, NORTH, row / side), edge(SOUTH, NORTH, (row + 1) / side));
    const longitude = isFrom('longitude', edge(WEST, EAST, column / side), edge(WEST, EAST, (column + 1) / side));
    return { id: `cell-${row}-${column}`, parentId: 'earth', criteria: { and: [latitude, longitude] } };
  });
  return { id: `grid-${count}`, fields: companyFields, territories: [{ id: 'earth', parentId: null }, ...cells] };
}

function edge(start: number, end: number, share: number): number {
  return Math.round((start + (end - start) * share) * 1_000) / 1_000;
}
