import { bailiwick } from '../../contestants/access/bailiwick.js';
import { caslAbilities } from '../../contestants/access/caslAbilities.js';
import { naiveWalk } from '../../contestants/access/naiveWalk.js';
import { pairSource } from '../../contestants/access/pairSource.js';
import { levelPairs, pairsMap } from '../../contestants/access/pairsMap.js';
import type { AccessTeller } from '../../contestants/access/types.js';
import { type AccessWorld, accessWorld } from '../../workloads/access/accessWorld.js';
import type { Settings } from '../question.js';

/** A contestant that is ready. */
export interface Entrant extends AccessTeller {
  readonly name: string;
  readonly isYesOrNo: boolean;
}

/** A world with everybody who can be asked about it. */
export interface AccessCourse {
  readonly world: AccessWorld;
  readonly ours: Entrant;
  readonly walk: Entrant;
  readonly casl: Entrant;
  /** It knows of some users only, all pairs being too many. */
  readonly pairs: Entrant;
  /** Those users, the one who sees everything first. */
  readonly fewUserIds: readonly string[];
}

/** What maps of pairs are called in the table; how many users they hold is a line of its own. */
export const PAIRS_NAME = 'pairs in maps';
/** So many times as many pairs as there are accounts are put into maps. */
export const PAIRS_OF_AN_ACCOUNT = 3;

/** Prepares everybody for the world of a run. */
export function accessCourse({ accounts }: Settings): AccessCourse {
  const world = accessWorld(accounts);
  const source = pairSource(world);
  const userIds = world.users.map(({ id }) => id);
  const levels = levelPairs(source, userIds, accounts * PAIRS_OF_AN_ACCOUNT);
  const [ours, walk, casl] = [bailiwick, naiveWalk, caslAbilities].map(
    ({ name, isYesOrNo = false, prepare }): Entrant => ({ name, isYesOrNo, ...prepare(world) }),
  );
  const pairs = { name: PAIRS_NAME, isYesOrNo: false, ...pairsMap(source, levels) };
  return { world, ours, walk, casl, pairs, fewUserIds: [...levels.keys()] };
}
