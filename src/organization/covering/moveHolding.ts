import type { OwnerRecord } from '../../assignment/owners/types.js';
import type { CoverageInput } from './readCoverage.js';
import { setTurns, turnsOf } from './roleTurns.js';
import { sortCoverage } from './sortCoverage.js';
import type { CoverageState, HolderRef, RoleHolding, RoleTurns } from './types.js';

/** The state after an account has gone to a person and a stage: what was open is closed, and its load taken off. */
export function moveHolding(
  state: CoverageState,
  { account, stage, date }: CoverageInput,
  to: HolderRef,
): CoverageState {
  const { accountId, channel, size } = account;
  const isOpen = (holding: RoleHolding): boolean =>
    holding.accountId === accountId && holding.channel === channel && holding.to === undefined;
  const open = state.holdings.filter(isOpen);
  const kept = open.filter((holding) => isSameHolder(holding, to)).at(-1);
  const left = open.filter((holding) => holding !== kept);
  const next: RoleHolding = { accountId, channel, ...to, stage, size: kept?.size ?? size, from: date };
  const holdings = state.holdings.map((holding) => (isOpen(holding) ? { ...holding, to: date } : holding));
  return sortCoverage({ holdings: [...holdings, next], turns: left.reduce(takeOff, state.turns) });
}

function isSameHolder(holding: RoleHolding, to: HolderRef): boolean {
  return holding.unitId === to.unitId && holding.roleId === to.roleId && holding.userId === to.userId;
}

function takeOff(turns: readonly RoleTurns[], holding: RoleHolding): readonly RoleTurns[] {
  const members = turnsOf(turns, holding).map((record) => lighten(record, holding));
  return setTurns(turns, { unitId: holding.unitId, roleId: holding.roleId }, members);
}

function lighten(record: OwnerRecord, { userId, size }: RoleHolding): OwnerRecord {
  if (record.userId !== userId || record.open === undefined) return record;
  return { ...record, open: Math.max(0, record.open - size) };
}
