import type { Issue } from '../../core/issues.js';
import { jsonPointer } from '../../core/jsonPointer.js';
import { readPlainData } from '../../core/readPlainData.js';
import { requireObject } from '../../core/requireObject.js';
import { throwIssues } from '../../core/throwIssues.js';
import { withDefaults } from '../../core/withDefaults.js';
import { isMembers } from '../../criteria/members.js';
import { wrongShape, wrongType } from '../columns/wrongType.js';
import type { AccountColumns, Column } from '../columnTypes.js';
import { arrowColumn } from './arrowColumn.js';
import { allTexts, arrowTexts, dictionaryReader, isOfTexts } from './arrowTexts.js';
import type { ArrowBatch, ArrowTable, ArrowVector, ReadDictionary, Refusal } from './types.js';
import { vectorName } from './vectorName.js';

/** What making columns of an Arrow table may be told. */
export interface ArrowOptions {
  /** The name of the column that has the accounts' ids; `id` by default. */
  readonly id?: string;
  /** The names of the columns to take, where they are there; by default all of them. */
  readonly columns?: readonly string[];
}

/**
 * Accounts in the columns of an Apache Arrow table, a part for each of its record batches, for {@link assignColumns}.
 *
 * What Arrow has in memory stays there, whatever the offset of a slice:
 *
 * | column of Arrow | what it becomes |
 * |---|---|
 * | dictionary of texts, whatever its integers | its codes as they are; each dictionary is decoded once |
 * | integers of up to 32 bits, floats of 32 and 64 bits | as it is |
 * | truth values | its bits as they are |
 * | lists of texts in a dictionary | its offsets and codes as they are, unless an element is nothing |
 * | bitmap of what is there | as it is |
 * | texts without a dictionary, lists of them | decoded here, every one; a dictionary spares that |
 * | days | copied as texts, `YYYY-MM-DD`, by dictionary |
 * | integers of 64 bits, floats of 16 bits | copied; a whole number that a double does not hold exactly is refused |
 * | nothing but nulls | no column |
 *
 * Anything else is refused by name: leave it out with `columns`, which may just as well be
 * `Object.keys(compiled.fields)`, or cast it in Arrow. The package `apache-arrow` is not needed here.
 *
 * @throws {@link TerritoryError} `missing_member` without a column of ids; `wrong_type` for columns that cannot be taken,
 * with the JSON Pointer of name and, for one value, row.
 * @example
 * import { tableFromArrays } from 'apache-arrow';
 * const table = tableFromArrays({ id: ['siemens', 'renault'], country: ['DE', 'FR'], employees: [320000, 105000] });
 * countByTerritory(assignColumns(compiled, columnsFromArrow(table))).get('fr'); // => 1
 */
export function columnsFromArrow(table: ArrowTable, options: ArrowOptions = {}): AccountColumns[] {
  return readPlainData(() => {
    requireObject(options);
    if (!isMembers(table) || !isMembers(table.schema) || !Array.isArray(table.batches))
      throwIssues([wrongType([], 'a table of Apache Arrow', table)]);
    return convert(table, withDefaults<Taken>({ id: 'id' }, options));
  });
}

type Taken = Required<Pick<ArrowOptions, 'id'>> & Pick<ArrowOptions, 'columns'>;

function convert(table: ArrowTable, taken: Taken): AccountColumns[] {
  const names = table.schema.fields.map(({ name }) => name);
  throwIssues(findNameIssues(names, taken));
  const readDictionary = dictionaryReader();
  const refusals = new Map<string, Issue>();
  let rows = 0;
  const parts = table.batches.map((batch) => {
    const converted = convertBatch(batch, names, { ...taken, readDictionary });
    for (const [name, refusal] of converted.refusals) {
      // One of each column says enough.
      if (!refusals.has(name)) refusals.set(name, issueOf(name, refusal, rows));
    }
    rows += batch.numRows;
    return converted.accounts;
  });
  throwIssues([...refusals.values()]);
  return parts;
}

function findNameIssues(names: readonly string[], { id, columns }: Taken): Issue[] {
  const repeated = names.filter((name, place) => isTaken(name, { id, columns }) && names.indexOf(name) !== place);
  const issues = repeated.map((name) => wrongShape([name], 'one column of this name', 'another one'));
  if (names.includes(id)) return issues;
  return [{ code: 'missing_member', pointer: jsonPointer([id]), expected: 'a column of ids' }, ...issues];
}

function isTaken(name: string, { id, columns }: Taken): boolean {
  return name === id || columns === undefined || columns.includes(name);
}

interface BatchContext extends Taken {
  readonly readDictionary: ReadDictionary;
}

interface ConvertedBatch {
  readonly accounts: AccountColumns;
  readonly refusals: readonly (readonly [name: string, refusal: Refusal])[];
}

function convertBatch(batch: ArrowBatch, names: readonly string[], context: BatchContext): ConvertedBatch {
  let ids: AccountColumns['ids'] = [];
  const columns: [string, Column][] = [];
  const refusals: [string, Refusal][] = [];
  for (const [place, name] of names.entries()) {
    const vector = isTaken(name, context) ? batch.getChildAt(place) : null;
    if (vector === null) continue;
    const converted = name === context.id ? idsOf(vector, context) : arrowColumn(vector, context.readDictionary);
    if ('refusal' in converted) refusals.push([name, converted.refusal]);
    else if ('ids' in converted) ids = converted.ids;
    else if (converted.column !== undefined) columns.push([name, converted.column]);
  }
  return { accounts: { ids, columns: Object.fromEntries(columns) }, refusals };
}

function idsOf(
  vector: ArrowVector,
  { readDictionary }: BatchContext,
): { readonly ids: AccountColumns['ids'] } | { readonly refusal: Refusal } {
  const [{ nullCount }] = vector.data;
  if (isOfTexts(vector) && nullCount <= 0) return { ids: allTexts(vector).map((text) => text ?? '') };
  const ids = arrowTexts(vector, readDictionary);
  return ids === undefined ? { refusal: { expected: 'texts, as ids are', received: vectorName(vector) } } : { ids };
}

function issueOf(name: string, { row, expected, received }: Refusal, rows: number): Issue {
  return wrongShape(row === undefined ? [name] : [name, rows + row], expected, received);
}
