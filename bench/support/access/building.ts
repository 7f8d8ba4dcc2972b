import { compileAccess } from 'bailiwick';
import { AS_OF } from '../../contestants/access/bailiwick.js';
import { caslAbilities } from '../../contestants/access/caslAbilities.js';
import { naiveWalk, walkTables } from '../../contestants/access/naiveWalk.js';
import { type PairSource, pairSource } from '../../contestants/access/pairSource.js';
import { type LevelPairs, levelPairs } from '../../contestants/access/pairsMap.js';
import type { AccessTeller } from '../../contestants/access/types.js';
import { accessPairs } from '../../workloads/access/accessPairs.js';
import { type AccessWorld, accessWorld, withoutOwners } from '../../workloads/access/accessWorld.js';
import { heldBytes } from '../heldBytes.js';
import type { Settings } from '../question.js';
import type { Result } from '../result.js';
import { spreadOf } from '../spreadOf.js';
import { PAIRS_NAME, PAIRS_OF_AN_ACCOUNT } from './accessCourse.js';
import { accessLine } from './accessLine.js';
import { countAccess } from './checkPairs.js';

const BYTES_PER_MB = 1_000_000;
const SAMPLE = 100_000;

/** A way to get ready, and how often it is tried. */
interface Builder {
  readonly name: string;
  readonly turns: number;
  readonly build: () => unknown;
}

/** Milliseconds of each try, and megabytes that are held after it. */
interface Built {
  readonly name: string;
  readonly times: number[];
  readonly megabytes: number[];
}

/**
 * How long it takes until questions can be asked, and what is held in memory then, besides the world itself. The slowest
 * go once; the ratios are to the walk.
 */
export function measureBuilding({ accounts, rounds }: Settings): Result[] {
  const world = accessWorld(accounts);
  const plain = withoutOwners(world);
  const built = buildInTurns([
    { name: 'bailiwick', turns: rounds, build: () => compileAccess(world, { asOf: AS_OF }) },
    { name: 'bailiwick, no owners', turns: rounds, build: () => compileAccess(plain, { asOf: AS_OF }) },
    { name: naiveWalk.name, turns: rounds, build: () => naiveWalk.prepare(world) },
    { name: caslAbilities.name, turns: 1, build: () => askAll(caslAbilities.prepare(world), world) },
  ]);
  const source = pairSource(world);
  let pairs: LevelPairs = new Map();
  const build = () => {
    pairs = firstPairs(world, source);
  };
  built.push(...buildInTurns([{ name: PAIRS_NAME, turns: 1, build }]));
  return [...linesOf(world, built), ...describePairs(world, source, pairs)];
}

function buildInTurns(builders: readonly Builder[]): Built[] {
  const built = builders.map(({ name }): Built => ({ name, times: [], megabytes: [] }));
  const rounds = Math.max(...builders.map(({ turns }) => turns));
  for (let round = 0; round < rounds; round++) {
    for (const [i, { turns, build }] of builders.entries()) if (round < turns) weigh(build, built[i]);
  }
  return built;
}

function weigh(build: () => unknown, { times, megabytes }: Built): void {
  const { bytes } = heldBytes(() => {
    const start = performance.now();
    const value = build();
    times.push(performance.now() - start);
    return value;
  });
  megabytes.push(bytes / BYTES_PER_MB);
}

function linesOf(world: AccessWorld, built: readonly Built[]): Result[] {
  const spreads = new Map(built.map(({ name, times }) => [name, spreadOf(times)]));
  const walkMs = spreads.get(naiveWalk.name)?.median ?? 0;
  const building = [...spreads].map(([contestant, spread]) =>
    accessLine(world, { workload: 'building', contestant, unit: 'ms', spread, ratio: walkMs / spread.median }),
  );
  const memory = built.map(({ name: contestant, megabytes }) =>
    accessLine(world, { workload: 'memory', contestant, unit: 'MB', spread: spreadOf(megabytes) }),
  );
  return [...building, ...memory];
}

function firstPairs({ users, assignments }: AccessWorld, source: PairSource): LevelPairs {
  const userIds = users.map(({ id }) => id);
  return levelPairs(source, userIds, assignments.accountIds.length * PAIRS_OF_AN_ACCOUNT);
}

/** Asks for each user once, since CASL builds conditions when they are first needed. */
function askAll(teller: AccessTeller, { users, assignments }: AccessWorld): AccessTeller {
  for (const { id } of users) teller.check(id, assignments.accountIds[0]);
  return teller;
}

/** How many pairs are in the maps, and how many all users would have, by a sample. */
function describePairs(world: AccessWorld, { tables }: PairSource, pairs: LevelPairs): Result[] {
  const held = [...pairs.values()].reduce((sum, levels) => sum + levels.size, 0);
  const sample = accessPairs(world, { count: SAMPLE, seed: 24 });
  const share = countAccess(walkTables(tables).check, sample, SAMPLE) / SAMPLE;
  const all = share * world.users.length * world.assignments.accountIds.length;
  const lines = [
    { contestant: 'users in maps', unit: 'users', count: pairs.size },
    { contestant: 'pairs in maps', unit: 'pairs', count: held },
    { contestant: 'pairs of all users', unit: 'pairs', count: all },
  ];
  return lines.map(({ count, ...line }) =>
    accessLine(world, { workload: 'pairs', ...line, spread: spreadOf([count]) }),
  );
}
