import { isCivilDate } from '../../core/isCivilDate.js';
import type { Issue } from '../../core/issues.js';
import { readOptions } from '../../core/readOptions.js';
import { throwIssues } from '../../core/throwIssues.js';
import { findRepeatedIds } from '../findRepeatedIds.js';
import { coverageOptionsSchema, planSchema, questionSchema } from './coverageSchema.js';
import { findPlanIssues } from './findPlanIssues.js';
import type { CoveragePlan, CoverageQuestion, CoverageState, CoveredAccount, RoleHolding, RoleTurns } from './types.js';

/** Everything that the coverage of an account depends on, checked. */
export interface CoverageInput extends CoverageQuestion {
  readonly plan: CoveragePlan;
  readonly account: CoveredAccount & Required<Pick<CoveredAccount, 'channel' | 'size'>>;
  readonly state: CoverageState;
}

/** What {@link coverage} is given, after every check, or a thrown error with every issue. */
export function readCoverage(givenPlan: unknown, givenQuestion: unknown, givenOptions: unknown): CoverageInput {
  const plan = readOptions(planSchema, givenPlan);
  const { account, stage, date } = readOptions(questionSchema, givenQuestion);
  const { state = NOTHING_YET } = readOptions(coverageOptionsSchema, givenOptions);
  throwIssues([
    ...findPlanIssues(plan),
    ...findDateIssues(date, '/date'),
    ...findAccountIssues(account, plan),
    ...state.holdings.flatMap((holding, row) => findHoldingIssues(holding, `/state/holdings/${row}`)),
    ...findOpenTwice(state.holdings),
    ...findHeldTwice(state.holdings),
    ...findTurnIssues(state.turns),
  ]);
  return {
    plan,
    account: { ...account, channel: account.channel ?? 'direct', size: account.size ?? 1 },
    stage,
    date,
    state,
  };
}

const NOTHING_YET: CoverageState = { holdings: [], turns: [] };

function findDateIssues(date: string, pointer: string): Issue[] {
  return isCivilDate(date) ? [] : [{ code: 'invalid_date', pointer, received: date }];
}

function findAccountIssues({ territoryId }: CoveredAccount, { territories }: CoveragePlan): Issue[] {
  if (territories === undefined || territories.some(({ id }) => id === territoryId)) return [];
  return [{ code: 'unknown_territory', pointer: '/account/territoryId', territoryId }];
}

/** Unlike other intervals, a holding may end on the day on which it started. */
function findHoldingIssues({ from, to }: RoleHolding, pointer: string): Issue[] {
  const issues = [
    ...findDateIssues(from, `${pointer}/from`),
    ...(to === undefined ? [] : findDateIssues(to, `${pointer}/to`)),
  ];
  if (issues.length > 0 || to === undefined || from <= to) return issues;
  return [{ code: 'empty_interval', pointer, from, to }];
}

/** Two people cannot both hold an account in one stage. */
function findOpenTwice(holdings: readonly RoleHolding[]): Issue[] {
  const first = new Map<string, number>();
  return holdings.flatMap(({ accountId, channel, stage, to }, row): Issue[] => {
    const key = JSON.stringify([accountId, channel, stage]);
    const earlier = first.get(key);
    if (to !== undefined) return [];
    if (earlier === undefined) {
      first.set(key, row);
      return [];
    }
    const [pointer, firstPointer] = [row, earlier].map((at) => `/state/holdings/${at}`);
    return [{ code: 'holding_open_twice', pointer, accountId, stage, firstPointer }];
  });
}

/** An account has one holder in a role at a time, whatever the stage; what is open twice in a stage is told already. */
function findHeldTwice(holdings: readonly RoleHolding[]): Issue[] {
  const first = new Map<string, { readonly holding: RoleHolding; readonly row: number }>();
  return holdings.flatMap((holding, row): Issue[] => {
    const { accountId, channel, unitId, roleId, userId, stage, to } = holding;
    if (to !== undefined) return [];
    const key = JSON.stringify([accountId, channel, unitId, roleId]);
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, { holding, row });
      return [];
    }
    if (earlier.holding.userId === userId || earlier.holding.stage === stage) return [];
    const [pointer, firstPointer] = [row, earlier.row].map((at) => `/state/holdings/${at}`);
    return [{ code: 'role_held_twice', pointer, accountId, roleId, userId, firstPointer }];
  });
}

function findTurnIssues(turns: readonly RoleTurns[]): Issue[] {
  return [
    ...findRepeatedIds(
      turns.map(({ unitId, roleId }) => JSON.stringify([unitId, roleId])),
      (row) => `/state/turns/${row}/roleId`,
    ),
    ...turns.flatMap(({ members }, row) =>
      findRepeatedIds(
        members.map(({ userId }) => userId),
        (index) => `/state/turns/${row}/members/${index}/userId`,
      ),
    ),
  ];
}
