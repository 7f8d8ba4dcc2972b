import type { Axis } from '../../criteria/classes/types.js';
import { rawReader } from '../../criteria/fieldReaders.js';
import type { Members } from '../../criteria/members.js';
import { splitPath } from '../../criteria/splitPath.js';
import { accountIdOf } from '../accountIdOf.js';
import { type AccountChunk, hasUnknown, strideOf, uncertainPlaces } from './accountChunk.js';
import { memberLoops } from './memberLoops.js';

/** A reader of accounts that come as records, so many at a time; what it gives is good until the next ones are read. */
export function rowReader(axes: readonly Axis[], mostRows: number): (records: readonly unknown[]) => AccountChunk {
  const stride = strideOf(axes);
  const uncertain = uncertainPlaces(axes);
  const room: Room = { stride, classes: new Int32Array(mostRows * stride), isPlain: new Uint8Array(mostRows), ids: [] };
  const readers = [idReader(room), ...axes.map((axis, place) => axisReader(room, axis, place))];
  let records: readonly unknown[] = [];
  let unreadable: ReadonlySet<number> | undefined;
  const chunk = {
    count: 0,
    ids: room.ids,
    recordAt: (row: number) => records[row],
    classes: room.classes,
    areAllClear: true,
    isUnclear: (row: number) => unreadable?.has(row) === true || hasUnknown(room.classes, row * stride, uncertain),
  };
  return (next) => {
    records = next;
    unreadable = readAll(readers, records);
    chunk.count = records.length;
    chunk.areAllClear = unreadable === undefined && uncertain.length === 0;
    return chunk;
  };
}

/** Where what is read is put, by row. */
interface Room {
  readonly stride: number;
  readonly classes: Int32Array;
  /** 1 for a record that inherits nothing but what every object does. */
  readonly isPlain: Uint8Array;
  readonly ids: (string | undefined)[];
}

/** Reads one thing of the records from one row up to another. */
type ReadRows = (records: readonly unknown[], from: number, to: number) => void;

function idReader({ isPlain, ids }: Room): ReadRows {
  return (records, from, to) => {
    const isInherited = 'id' in Object.prototype;
    for (let row = from; row < to; row++) {
      const record = records[row];
      isPlain[row] = isPlainRecord(record) ? 1 : 0;
      ids[row] = isPlain[row] === 1 && !isInherited && isObject(record) ? usableId(record.id) : accountIdOf(record);
    }
  };
}

function usableId(id: unknown): string | undefined {
  return typeof id === 'string' && id !== '' ? id : undefined;
}

/**
 * One loop for each axis, so that the same member is read again and again.
 *
 * Whether a member is the record's own is only asked where it could be inherited, since asking costs as much as reading.
 */
function axisReader({ stride, classes, isPlain }: Room, axis: Axis, place: number): ReadRows {
  const steps = axis.kind === 'ordered' ? axis.inSteps?.() : undefined;
  const classOf = steps?.stage ?? axis.classOf;
  const { name } = axis.field;
  const read = rawReader(name);
  const isNested = splitPath(name)?.length !== 1;
  const classifyMembers = memberLoops[place % memberLoops.length];
  return (records, from, to) => {
    const first = from * stride + place;
    steps?.begin();
    if (!isNested && !(name in Object.prototype) && arePlain(records, isPlain, from, to))
      classifyMembers(records, { name, classOf, classes, first, stride, from, to });
    else {
      for (let row = from, at = first; row < to; row++, at += stride) classes[at] = classOf(read(records[row]));
    }
    steps?.settle({ classes, first, stride }, to - from);
  };
}

function arePlain(
  records: readonly unknown[],
  isPlain: Uint8Array,
  from: number,
  to: number,
): records is readonly Members[] {
  for (let row = from; row < to; row++) if (isPlain[row] === 0) return false;
  return records.length >= to;
}

function isPlainRecord(record: unknown): boolean {
  if (!isObject(record)) return false;
  const prototype: unknown = Object.getPrototypeOf(record);
  return prototype === Object.prototype || prototype === null;
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null;
}

/** Reads everything of all records, and gives the rows of those that cannot be read, if any. */
function readAll(readers: readonly ReadRows[], records: readonly unknown[]): ReadonlySet<number> | undefined {
  try {
    for (const read of readers) read(records, 0, records.length);
    return undefined;
  } catch {
    // Plain data cannot get here; objects whose members throw when read can, and then each is tried by itself.
    return new Set([...records.keys()].filter((row) => !isReadable(readers, records, row)));
  }
}

function isReadable(readers: readonly ReadRows[], records: readonly unknown[], row: number): boolean {
  try {
    for (const read of readers) read(records, row, row + 1);
    return true;
  } catch {
    return false;
  }
}
