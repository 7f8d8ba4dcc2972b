import type { Issue } from '../../core/issues.js';
import { splitPath } from '../../criteria/splitPath.js';
import { dimensionType } from './dimensionType.js';
import { findOverlaps } from './findOverlaps.js';
import type { Dimension, KeptCells } from './types.js';

/** What keeps dimensions from being one territory for every account, or their fields from being fields. */
export function findSegmentIssues(dimensions: readonly Dimension[], keep: KeptCells | undefined): Issue[] {
  return [
    ...findFieldIssues(dimensions),
    ...(keep === undefined ? [] : findKeptIssues(dimensions, keep)),
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

function findKeptIssues(dimensions: readonly Dimension[], { cellIds, remainder }: KeptCells): Issue[] {
  const known = dimensions.map(({ cells, remainder: rest }) => new Set([...cells, rest].map(({ id }) => id)));
  const rows = new Map<string, number>();
  const wrong = cellIds.flatMap((id, row): Issue[] => {
    const pointer = `/keep/cellIds/${row}`;
    const segments = id.split('/');
    const isLeaf = segments.length === known.length && segments.every((segment, level) => known[level].has(segment));
    const expected = 'the path of a segment of each dimension';
    if (!isLeaf) return [{ code: 'wrong_type', pointer, expected, received: `the text \`${id}\`` }];
    const first = rows.get(id);
    if (first === undefined) rows.set(id, row);
    return first === undefined ? [] : [{ code: 'duplicate_id', pointer, id, firstPointer: `/keep/cellIds/${first}` }];
  });
  const pointer = '/keep/remainder/id';
  const firstPointer = '/dimensions/0';
  if (!known[0]?.has(remainder.id)) return wrong;
  return [...wrong, { code: 'duplicate_id', pointer, id: remainder.id, firstPointer }];
}

function findEmptyBands(dimension: Dimension, pointer: string): Issue[] {
  if (dimension.kind !== 'bands') return [];
  return dimension.cells.flatMap(({ from, to }, row): Issue[] => {
    if (from === undefined || to === undefined || from < to) return [];
    const expected = `a number above \`${from}\``;
    return [{ code: 'wrong_type', pointer: `${pointer}/cells/${row}/to`, expected, received: `the number \`${to}\`` }];
  });
}
