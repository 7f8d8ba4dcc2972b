import { idOf } from '../../core/idTable.js';
import { innermost } from '../deciding/coverOf.js';
import { LEVELS } from '../deciding/levels.js';
import { type HeldTerritory, territoriesOfRecord } from '../deciding/territoriesOfRecord.js';
import { blockAbove, giverOf, isManaged, memberLevel, roleLevel, type Standing } from '../deciding/territoryLevel.js';
import type { DirectReason } from '../decisionTypes.js';
import { pathDown } from './pathDown.js';
import type { Subject } from './subject.js';

/** What a user has of a record by its territories. */
export function territoryReasons(subject: Subject): DirectReason[] {
  const { index, type, row } = subject;
  return territoriesOfRecord(index, type, row)
    .filter(({ position }) => index.tree.isOpen[position] === 1)
    .flatMap((held) => [...memberReasons(subject, held), ...managerReasons(subject, held)]);
}

function memberReasons(subject: Subject, held: HeldTerritory): DirectReason[] {
  const { index, user, type } = subject;
  const { cover } = user;
  const { position } = held;
  const blockedFrom = blockAbove(user, index.tree, position);
  const reasons: DirectReason[] = [];
  for (
    let at = innermost(cover, index.tree.hierarchy, position);
    at !== -1 && cover.starts[at] > blockedFrom;
    at = cover.outer[at]
  ) {
    const start = cover.starts[at];
    const role = cover.roles?.[at];
    const way = wayOf(subject, held, start);
    const standing = { position, start, role };
    const level = LEVELS[memberLevel(index, type, standing)];
    const asManager = cover.isManagers?.[at] === true ? ({ asManager: true } as const) : {};
    reasons.push({ kind: 'territory', level, ...way, ...givingOf(subject, standing), ...asManager });
    if (start === position) reasons.push({ kind: 'peer', level: LEVELS[index.rules.peer[type]], ...way });
  }
  return reasons;
}

/** Whose level it is, and the role of the member. */
function givingOf({ index, type }: Subject, standing: Standing): { role?: string; givenBy?: string } {
  const { role, position, start } = standing;
  const named = role === undefined ? {} : { role };
  const isByDistance = index.rules.upward.kind === 'distance' && position !== start;
  if (isByDistance || (role !== undefined && roleLevel(index, type, role) !== -1)) return named;
  return { ...named, givenBy: index.tree.hierarchy.nodes[giverOf(index, standing)].id };
}

function managerReasons(subject: Subject, held: HeldTerritory): DirectReason[] {
  const { index, user } = subject;
  const { tree, rules } = index;
  const managing = tree.managedAt[held.position];
  if (!isManaged(tree, user, held.position) || managing <= blockAbove(user, tree, held.position)) return [];
  return [{ kind: 'manager', level: LEVELS[rules.manager.level], ...wayOf(subject, held, managing) }];
}

/** From the territory that gives access down to the one that holds the record, or the account of the record. */
function wayOf({ index }: Subject, { position, account }: HeldTerritory, start: number): Way {
  const path = pathDown(index.tree.hierarchy, start, position);
  return account === -1 ? { path } : { path, heldBy: idOf(index.accounts.ids, account) };
}

interface Way {
  readonly path: readonly string[];
  readonly heldBy?: string;
}
