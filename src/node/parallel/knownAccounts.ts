import { columnReader, type ReadRows } from '../../assignment/columns/columnReader.js';
import type { AccountColumns, Column } from '../../assignment/columnTypes.js';
import type { CompiledModel } from '../../assignment/compileModel.js';
import { readTexts } from './readTexts.js';
import type { SharedColumn, SharedPart, SharedRange, SharedTexts } from './types.js';

/** What a thread knows about the accounts of which it assigns some. */
export interface KnownAccounts {
  /** A reader of the accounts of a range. */
  readonly readerOf: (range: SharedRange) => ReadRows;
}

/** Of accounts of which nothing is known yet. */
export function knownAccounts(compiled: CompiledModel): KnownAccounts {
  const readerOf = columnReader(compiled);
  const valuesOf = dictionaryReader();
  const parts = new Map<number, KnownPart>();
  const learnPart = (part: SharedPart): KnownPart => {
    const columns = Object.entries(part.columns).map(([name, column]) => [name, withValues(column, valuesOf)]);
    const { ids, readIds } = knownIds(part, valuesOf);
    return { read: readerOf({ ids, columns: Object.fromEntries(columns) }), readIds };
  };
  return {
    readerOf({ part, columns, from, to }) {
      const known = parts.get(part) ?? learnPart(columns);
      parts.set(part, known);
      known.readIds(from, to);
      return known.read;
    },
  };
}

interface KnownPart {
  readonly read: ReadRows;
  readonly readIds: (from: number, to: number) => void;
}

type ValuesOf = (texts: SharedTexts) => readonly (string | null)[];

/** A function that reads dictionaries, each only once. */
function dictionaryReader(): ValuesOf {
  const known = new Map<number, readonly (string | null)[]>();
  return (texts) => {
    const values = known.get(texts.number) ?? readTexts(texts);
    known.set(texts.number, values);
    return values;
  };
}

function withValues(column: SharedColumn, valuesOf: ValuesOf): Column {
  if (!('texts' in column)) return column;
  const { texts, ...others } = column;
  return { ...others, values: valuesOf(texts) };
}

/** An id for accounts whose own is not known here; whoever asked puts that into the issues. */
const SOME_ID = '?';

function knownIds(
  { rows, ids }: SharedPart,
  valuesOf: ValuesOf,
): Pick<AccountColumns, 'ids'> & Pick<KnownPart, 'readIds'> {
  const readIds = () => {};
  if (ids === undefined) return { ids: { codes: new Uint8Array(rows), values: [SOME_ID] }, readIds };
  if ('texts' in ids) {
    const { texts, ...others } = ids;
    return { ids: { ...others, values: valuesOf(texts) }, readIds };
  }
  const listed = new Array<string>(rows);
  return {
    ids: listed,
    readIds(from, to) {
      for (const [at, id] of readTexts(ids, from, to).entries()) listed[from + at] = id ?? '';
    },
  };
}
