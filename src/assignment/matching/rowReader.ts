import type { Axis } from '../../criteria/classes/types.js';
import { rawReader } from '../../criteria/fieldReaders.js';
import type { Members } from '../../criteria/members.js';
import { splitPath } from '../../criteria/splitPath.js';
import { accountIdOf, isUsableId } from '../accountIdOf.js';
import { type AccountChunk, areAllKnown, hasUnknown, strideOf, uncertainPlaces } from './accountChunk.js';
import { memberLoops } from './memberLoops.js';

/** A reader of accounts that come as records, so many at a time; what it gives is good until the next ones are read. */
export function rowReader(axes: readonly Axis[], mostRows: number): (records: readonly unknown[]) => AccountChunk {
  const stride = strideOf(axes);
  const uncertain = uncertainPlaces(axes);
  const room: Room = {
    mostRows,
    stride,
    classes: new Int32Array(mostRows * stride),
    ids: [],
    values: [],
    areAllUsable: false,
    plain: undefined,
  };
  const readers = [idsReader(room), ...axes.map((axis, place) => axisReader(room, axis, place))];
  let records: readonly unknown[] = [];
  let unreadable: ReadonlySet<number> | undefined;
  const chunk = {
    count: 0,
    ids: room.ids,
    firstId: 0,
    areAllUsable: false,
    recordAt: (row: number) => records[row],
    classes: room.classes,
    areAllClear: true,
    isUnclear: (row: number) => unreadable?.has(row) === true || hasUnknown(room.classes, row * stride, uncertain),
  };
  return (next) => {
    records = next;
    unreadable = readAll(readers, records);
    chunk.count = records.length;
    chunk.areAllUsable = unreadable === undefined && room.areAllUsable;
    chunk.areAllClear = unreadable === undefined && areAllKnown(room.classes, records.length, stride, uncertain);
    return chunk;
  };
}

/** Where what is read is put, by row. */
interface Room {
  /** So many records are read at a time, at most. */
  readonly mostRows: number;
  readonly stride: number;
  readonly classes: Int32Array;
  readonly ids: (string | undefined)[];
  /** The values that are being classified, one for each record. */
  readonly values: unknown[];
  /** It is known that each id that has been read is one. */
  areAllUsable: boolean;
  /** The records that are being read, if all of them inherit nothing but what every object does. */
  plain: readonly Members[] | undefined;
}

/** Reads one thing of the records from one row up to another. */
type ReadRows = (records: readonly unknown[], from: number, to: number) => void;

function idsReader(room: Room): ReadRows {
  return (records, from, to) => {
    const { ids } = room;
    room.areAllUsable = true;
    room.plain = readPlain(records, from, to, room) ? records : undefined;
    if (room.plain !== undefined && !('id' in Object.prototype)) return;
    room.areAllUsable = false;
    for (let row = from; row < to; row++) ids[row] = accountIdOf(records[row]);
  };
}

/**
 * Reads the ids of the records from one row up to another, if all of them inherit nothing but what every object does.
 *
 * A prototype is looked at after a member has been read, when an engine knows it by the shape of the record.
 */
function readPlain(records: readonly unknown[], from: number, to: number, room: Room): records is readonly Members[] {
  const { ids } = room;
  for (let row = from; row < to; row++) {
    const record = records[row];
    if (!isObject(record)) return false;
    const { id } = record;
    const prototype: unknown = Object.getPrototypeOf(record);
    if (prototype !== Object.prototype && prototype !== null) return false;
    if (isUsableId(id)) ids[row] = id;
    else {
      ids[row] = undefined;
      room.areAllUsable = false;
    }
  }
  return true;
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null;
}

/**
 * One loop for each axis, so that the same member is read again and again, and another for its classes.
 *
 * Whether a member is the record's own is only asked where it could be inherited, since asking costs as much as reading.
 */
function axisReader(room: Room, { field: { name }, classOf, classifyAll }: Axis, place: number): ReadRows {
  const { stride, classes, values } = room;
  const read = rawReader(name);
  const isNested = splitPath(name)?.length !== 1;
  const listMembers = memberLoops[place % memberLoops.length];
  const list = (records: readonly unknown[], from: number, to: number) => {
    const areListed = !isNested && room.plain !== undefined && listMembers(room.plain, name, from, to, values);
    if (!areListed) for (let row = from; row < to; row++) values[row - from] = read(records[row]);
  };
  // What is at hand for many takes longer to get than one look-up.
  if (room.mostRows === 1)
    return (records) => {
      list(records, 0, 1);
      classes[place] = classOf(values[0]);
    };
  return (records, from, to) => {
    list(records, from, to);
    classifyAll(values, 0, to - from, { classes, first: from * stride + place, stride });
  };
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
