import type { Axis } from '../../criteria/classes/types.js';
import { emptyMembers } from '../../criteria/members.js';
import type { AccountColumns } from '../columnTypes.js';
import type { CompiledModel } from '../compileModel.js';
import {
  type AccountChunk,
  areAllKnown,
  CHUNK_SIZE,
  hasUnknown,
  strideOf,
  uncertainPlaces,
} from '../matching/accountChunk.js';
import { columnClassifier, type KnownDictionaries } from './columnClassifier.js';
import { idReader } from './idReader.js';
import { recordReader } from './recordReader.js';
import type { ClassifyRows } from './types.js';

/** A reader of the accounts from one row up to another, at most a chunk of them; good until the next ones are read. */
export type ReadRows = (from: number, to: number) => AccountChunk;

/**
 * A function that makes a reader of each part of accounts that come as columns. What it has found out about a dictionary
 * serves for every part that has the same one.
 *
 * Codes of texts that criteria classify need not have been looked at: a reader throws for one without a value.
 */
export function columnReader({ matcher, fields, needs }: CompiledModel): (accounts: AccountColumns) => ReadRows {
  const { axes } = matcher;
  const stride = strideOf(axes);
  const classes = new Int32Array(CHUNK_SIZE * stride);
  const uncertain = uncertainPlaces(axes);
  const known = axes.map((): KnownDictionaries => new Map());
  const names = Object.keys(fields).filter(needs.column);
  const roomForIds: (string | undefined)[] = [];
  return (accounts) => {
    const columns = Object.fromEntries(
      names.filter((name) => Object.hasOwn(accounts.columns, name)).map((name) => [name, accounts.columns[name]]),
    );
    const part: AccountColumns = { ids: accounts.ids, columns };
    const classifiers = axes.map((axis, place) => axisClassifier(part, axis, known[place]));
    const readIds = idReader(part, roomForIds);
    const recordAt = recordReader(part);
    return (from, to) => {
      for (const [first, classify] of classifiers.entries()) classify(from, to, { classes, first, stride });
      const { ids, firstId, areAllUsable } = readIds(from, to);
      return {
        count: to - from,
        ids,
        firstId,
        areAllUsable,
        recordAt: (row) => recordAt(from + row),
        classes,
        areAllClear: areAllKnown(classes, to - from, stride, uncertain),
        isUnclear: (row) => hasUnknown(classes, row * stride, uncertain),
      };
    };
  };
}

function axisClassifier(accounts: AccountColumns, axis: Axis, known: KnownDictionaries): ClassifyRows {
  const { ids, columns } = accounts;
  const { name } = axis.field;
  if (name === 'id')
    return 'codes' in ids
      ? columnClassifier(axis, ids, known)
      : (from, to, places) => axis.classifyAll(ids, from, to, places);
  if (Object.hasOwn(columns, name)) return columnClassifier(axis, columns[name], known);
  // A field that others lie in is an object in every account.
  const isOuter = Object.keys(columns).some((other) => other.startsWith(`${name}.`));
  const constant = axis.classOf(isOuter ? emptyMembers() : undefined);
  return (from, to, { classes, first, stride }) => {
    for (let row = from, at = first; row < to; row++, at += stride) classes[at] = constant;
  };
}
