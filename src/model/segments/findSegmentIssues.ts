import type { Issue } from '../../core/issues.js';
import { splitPath } from '../../criteria/splitPath.js';
import { dimensionType } from './dimensionType.js';
import { findOverlaps } from './findOverlaps.js';
import type { Dimension } from './types.js';

/** What keeps dimensions from being one territory for every account, or their fields from being fields. */
export function findSegmentIssues(dimensions: readonly Dimension[]): Issue[] {
  return [
    ...findFieldIssues(dimensions),
    ...dimensions.flatMap((dimension, row) => {
      const pointer = `/dimensions/${row}`;
      const empty = findEmptyBands(dimension, pointer);
      return [...findRepeatedIds(dimension, pointer), ...(empty.length > 0 ? empty : findOverlaps(dimension, pointer))];
    }),
  ];
}

function findFieldIssues(dimensions: readonly Dimension[]): Issue[] {
  const firstRows = new Map<string, number>();
  return dimensions.flatMap((dimension, row): Issue[] => {
    const { field } = dimension;
    const pointer = `/dimensions/${row}/field`;
    if (splitPath(field) === undefined) return [{ code: 'unsafe_path', pointer, path: field }];
    const firstRow = firstRows.get(field) ?? row;
    firstRows.set(field, firstRow);
    const fieldType = dimensionType(dimensions[firstRow]);
    const usedAs = dimensionType(dimension);
    if (fieldType === usedAs) return [];
    const firstPointer = `/dimensions/${firstRow}/field`;
    return [{ code: 'field_type_conflict', pointer, field, fieldType, usedAs: `a ${usedAs}`, firstPointer }];
  });
}

function findRepeatedIds({ cells, remainder }: Dimension, pointer: string): Issue[] {
  const places = new Map<string, string>();
  const named = [
    ...cells.map(({ id }, row) => ({ id, place: `${pointer}/cells/${row}/id` })),
    { id: remainder.id, place: `${pointer}/remainder/id` },
  ];
  return named.flatMap(({ id, place }): Issue[] => {
    const firstPointer = places.get(id) ?? place;
    places.set(id, firstPointer);
    return firstPointer === place ? [] : [{ code: 'duplicate_id', pointer: place, id, firstPointer }];
  });
}

function findEmptyBands(dimension: Dimension, pointer: string): Issue[] {
  if (dimension.kind !== 'bands') return [];
  return dimension.cells.flatMap(({ from, to }, row): Issue[] => {
    if (from === undefined || to === undefined || from < to) return [];
    const expected = `a number above \`${from}\``;
    return [{ code: 'wrong_type', pointer: `${pointer}/cells/${row}/to`, expected, received: `the number \`${to}\`` }];
  });
}
