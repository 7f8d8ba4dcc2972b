import { throwIssues } from '../core/throwIssues.js';
import { splitPath } from '../criteria/splitPath.js';
import type { Fields, FieldType } from '../criteria/types.js';
import type { BlockPlace } from './decodeBlock.js';
import { detachText } from './detachText.js';
import { findHeaderIssues } from './findHeaderIssues.js';
import { readCell } from './readCell.js';

/** A record being built: nested objects under the segments of dotted names. */
interface Tree {
  [member: string]: unknown;
}

/** A column that is read: where its cell stands in a row, and where its value goes in the record. */
interface Column {
  readonly position: number;
  readonly name: string;
  readonly segments: readonly string[];
  readonly type: FieldType;
}

/**
 * A function that builds the record of a row of cells, for a header and the fields of a model.
 *
 * It reads the column `id` and those named after a field; a dotted name leads into nested objects. Other columns are left
 * out, since nothing depends on them.
 *
 * @throws {@link TerritoryError} `malformed_file`, with every problem of the header: no column `id`, a name that comes
 * twice, one column inside another.
 */
export function readColumns(
  names: readonly string[],
  fields: Fields,
  place: BlockPlace,
): (cells: readonly string[]) => object {
  throwIssues(findHeaderIssues(names, { required: ['id'], read: ['id', ...Object.keys(fields)] }, place));
  const columns = names.flatMap((name, position) => describeColumn(name, position, fields));
  return (cells) => {
    const record: Tree = {};
    for (const column of columns) setValue(record, column, readCell(cells[column.position], column.type));
    return record;
  };
}

function describeColumn(name: string, position: number, fields: Fields): Column[] {
  if (name === 'id') return [{ position, name, segments: [name], type: 'string' }];
  const segments = splitPath(name);
  return segments === undefined || !Object.hasOwn(fields, name)
    ? []
    : [{ position, name, segments, type: fields[name].type }];
}

function setValue(record: Tree, { name, segments }: Column, value: unknown): void {
  if (value === undefined) return;
  if (segments.length === 1) record[name] = name === 'id' ? detachText(value) : value;
  else setNested(record, segments, value);
}

function setNested(record: Tree, segments: readonly string[], value: unknown): void {
  let branch = record;
  for (const segment of segments.slice(0, -1)) branch = openBranch(branch, segment);
  branch[segments[segments.length - 1]] = value;
}

function openBranch(record: Tree, segment: string): Tree {
  const found = record[segment];
  if (isTree(found)) return found;
  const made: Tree = {};
  record[segment] = made;
  return made;
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null;
}
