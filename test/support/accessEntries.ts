import {
  type AccessIndex,
  type AccessLevel,
  accessFilter,
  accessLevel,
  checkAccess,
  listAccessible,
  type RecordRef,
  type RecordType,
  territoryNumbers,
  whoCanAccess,
} from '../../src/index.js';
import type { AccessWorld } from './accessArbitraries.js';
import { chain, everyRef } from './accessFacts.js';
import { selectByFilter, type TerritorySearch } from './accessFilterInterpreter.js';
import { everyUserId, levelSlowly } from './accessOracle.js';

/** The level of every user for every record, by {@link pairKey}. */
export type AccessTable = ReadonlyMap<string, AccessLevel>;

/** All that an index knows, asked in one way. */
export type AccessEntry = (index: AccessIndex, world: AccessWorld) => AccessTable;

const types: readonly RecordType[] = ['account', 'contact', 'opportunity'];
const minLevels = ['view', 'edit', 'full'] as const;

type MinLevel = (typeof minLevels)[number];

interface Pair {
  readonly userId: string;
  readonly ref: RecordRef;
}

/** Names one user and one record. */
export function pairKey(userId: string, { type, id }: RecordRef): string {
  return JSON.stringify([userId, type, id]);
}

/** What the oracle says. */
export function tableSlowly({ input, options }: AccessWorld): AccessTable {
  return tableBy({ input, options }, (userId, ref) => levelSlowly(input, options, userId, ref));
}

/**
 * Where an index says of a world, by any entry, anything but what the oracle says: of that world, or of one that it should
 * be like.
 */
export function wrongAnswers(index: AccessIndex, world: AccessWorld, truth: AccessWorld = world): string[] {
  const expected = tableSlowly(truth);
  return Object.entries(accessEntries).flatMap(([name, tableOf]) => {
    const table = tableOf(index, world);
    const keys = new Set([...expected.keys(), ...table.keys()]);
    return [...keys]
      .filter((key) => table.get(key) !== expected.get(key))
      .map((key) => `${name} of ${key}: expected ${expected.get(key)}, got ${table.get(key)}`);
  });
}

/** Every way to ask an index; each has to say the same. */
export const accessEntries: Readonly<Record<string, AccessEntry>> = {
  accessLevel: (index, world) => tableBy(world, (userId, ref) => accessLevel(index, userId, ref)),
  checkAccess: (index, world) => tableBy(world, (userId, ref) => checkAccess(index, userId, ref).level),
  listAccessible: (index, world) =>
    tableOfLists(world, (userId, type, minLevel) => [...listAccessible(index, userId, type, minLevel)]),
  whoCanAccess: (index, world) =>
    tableOfPairs(world, (minLevel) =>
      everyRef(world.input).flatMap((ref) => whoCanAccess(index, ref, minLevel).map((userId) => ({ userId, ref }))),
    ),
  'accessFilter by numbers': (index, world) => filtered(index, world, 'numbers'),
  'accessFilter by ids': (index, world) => filtered(index, world, 'ids'),
};

function filtered(index: AccessIndex, world: AccessWorld, search: TerritorySearch): AccessTable {
  const numbers = territoryNumbers(index);
  return tableOfLists(world, (userId, type, minLevel) =>
    selectByFilter(world, accessFilter(index, userId, type, minLevel), { numbers, search }),
  );
}

function tableOfLists(
  world: AccessWorld,
  list: (userId: string, type: RecordType, minLevel: MinLevel) => readonly string[],
): AccessTable {
  return tableOfPairs(world, (minLevel) =>
    everyUserId(world.input).flatMap((userId) =>
      types.flatMap((type) => list(userId, type, minLevel).map((id) => ({ userId, ref: { type, id } }))),
    ),
  );
}

/** The levels out of all pairs that have at least each level. */
function tableOfPairs(world: AccessWorld, pairsAt: (minLevel: MinLevel) => readonly Pair[]): AccessTable {
  const table = new Map(tableBy(world, () => 'none'));
  for (const [at, minLevel] of minLevels.entries()) {
    for (const { userId, ref } of pairsAt(minLevel)) {
      const key = pairKey(userId, ref);
      // Once in each list, and in those of all lower levels.
      if (table.get(key) !== chain[at]) throw new Error(`${key} is ${table.get(key)} before ${minLevel}`);
      table.set(key, minLevel);
    }
  }
  return table;
}

function tableBy({ input }: AccessWorld, levelOf: (userId: string, ref: RecordRef) => AccessLevel): AccessTable {
  const refs = everyRef(input);
  return new Map(
    everyUserId(input).flatMap((userId) => refs.map((ref) => [pairKey(userId, ref), levelOf(userId, ref)] as const)),
  );
}
