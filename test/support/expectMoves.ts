import { expect } from 'vitest';
import {
  type Account,
  assignAccounts,
  compareModels,
  compileModel,
  diffAssignments,
  type ModelMove,
} from '../../src/index.js';
import type { ComparisonSample } from './analysisArbitraries.js';
import { criteriaOfModels, everyAccount, isDecidable } from './everyAccount.js';

const MOST_ACCOUNTS = 600;

/**
 * The moves between two models are those of the accounts that show everything, and each witness makes its move. Where
 * accounts cannot show everything, each of their moves is among those found. `false` where they are too many to try.
 */
export function expectSlowMoves({ before, after, ...options }: ComparisonSample): boolean {
  const fields = { ...before.fields, ...after.fields };
  const criteria = criteriaOfModels([before, after], fields);
  const accounts = everyAccount(criteria, fields, MOST_ACCOUNTS);
  if (accounts === undefined) return false;
  const moves = compareModels(before, after, options);
  const slow = movesOf({ before, after, ...options }, accounts);
  for (const move of moves) {
    if (move.certainty === 'proved')
      expect([...movesOf({ before, after, ...options }, [move.witness])]).toContain(nameOf(move));
    else expect(['opaque', 'text']).toContain(move.reason);
  }
  const names = moves.map(nameOf);
  expect(new Set(names).size).toBe(names.length);
  if (isDecidable(criteria)) {
    expect(moves.filter(({ certainty }) => certainty === 'unknown')).toEqual([]);
    expect(names.sort()).toEqual([...slow].sort());
  } else expect(names).toEqual(expect.arrayContaining([...slow]));
  return true;
}

function nameOf({ from, to }: Pick<ModelMove, 'from' | 'to'>): string {
  return `${from} to ${to}`;
}

/** The pairs of a territory that an account left and one that it entered; `null` where it left or entered none. */
function movesOf({ before, after, ...options }: ComparisonSample, accounts: readonly Account[]): Set<string> {
  const [old, next] = [before, after].map((model) => assignAccounts(compileModel(model), accounts, options));
  const orNone = (ids: readonly string[]): readonly (string | null)[] => (ids.length === 0 ? [null] : ids);
  return new Set(
    diffAssignments(old, next).changes.flatMap(({ lost, gained }) =>
      orNone(lost).flatMap((from) => orNone(gained).map((to) => nameOf({ from, to }))),
    ),
  );
}
