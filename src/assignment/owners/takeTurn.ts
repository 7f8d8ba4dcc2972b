import { countOf } from './countOf.js';
import type { Candidate } from './listCandidates.js';
import { totalWeight } from './totalWeight.js';
import type { OwnerRecord, OwnerState, OwnerStrategy } from './types.js';
import { updateRecords } from './updateRecords.js';

/** A turn that somebody gets. */
export interface Turn {
  readonly chosen: Candidate;
  readonly strategy: OwnerStrategy;
  /** Those among whom the strategy chose. */
  readonly field: readonly Candidate[];
  /** Those who lose their turn, in its order. */
  readonly passedOver: readonly Candidate[];
}

/** The state after a turn: who had it is last in the order of turns, and the strategy's own account of it is kept. */
export function takeTurn(state: OwnerState, turn: Turn): OwnerState {
  const next = 1 + state.members.reduce((latest, { lastTurn = 0 }) => Math.max(latest, lastTurn), 0);
  const turns = [...turn.passedOver, turn.chosen].map(({ userId }, later) => ({ userId, lastTurn: next + later }));
  return updateRecords(state, [...turns, ...strategyUpdates(turn)]);
}

function strategyUpdates({ strategy, chosen, field }: Turn): OwnerRecord[] {
  switch (strategy.kind) {
    case 'smoothWeighted':
    case 'tijdeman':
      return settleCredits(chosen, field);
    case 'count':
      return settleCounts(chosen, field);
    case 'roundRobin':
    case 'leastLoaded':
    case 'single':
    case 'rendezvous':
    case 'boundedRendezvous':
      return [];
  }
}

/** Everybody in the field is owed its weight, and whoever had the turn has had the weight of all. */
function settleCredits(chosen: Candidate, field: readonly Candidate[]): OwnerRecord[] {
  const earned = new Map(field.map(({ userId, credit, weight }) => [userId, credit + weight]));
  earned.set(chosen.userId, (earned.get(chosen.userId) ?? chosen.credit) - totalWeight(field));
  return [...earned].map(([userId, credit]) => ({ userId, credit }));
}

/** Newcomers are entered level with the others, so that they are newcomers once. */
function settleCounts(chosen: Candidate, field: readonly Candidate[]): OwnerRecord[] {
  const counts = new Map(field.map((candidate) => [candidate.userId, countOf(candidate, field)]));
  counts.set(chosen.userId, countOf(chosen, field) + 1);
  return [...counts].map(([userId, count]) => ({ userId, count }));
}
