import type * as bailiwick from '../../src/index.js';
import type { RecordRef } from '../../src/index.js';
import type * as sql from '../../src/sql/index.js';
import { everyRef, everyUserId } from '../support/accessOracle.js';
import { data, lazy, made, type Target } from './target.js';
import { adjustmentTargets } from './targets/adjustments.js';
import { forecastTargets } from './targets/forecast.js';
import { judgingTargets } from './targets/judging.js';
import { organizationTargets } from './targets/organization.js';
import { performanceTargets } from './targets/performance.js';
import { planTargets } from './targets/plan.js';
import { sqlTargets } from './targets/sql.js';
import { supportTargets } from './targets/support.js';
import type { World } from './worlds.js';

type Entries = typeof bailiwick & typeof sql;

/** Every function that the entries `bailiwick` and `bailiwick/sql` export; their one class is for reading, not for making. */
export type PublicFunction = Exclude<
  { [Name in keyof Entries]: Entries[Name] extends (...args: never[]) => unknown ? Name : never }[keyof Entries],
  undefined
>;

/** A target for every public function: the compiler asks for one that is missing, and so does the runner. */
export const targets: { readonly [Name in PublicFunction]: Target } = {
  parseModel: { inputs: (w) => [data(w.model), data({ limits: { territories: 20, depth: 9 } })] },
  compileModel: {
    inputs: (w) => [data(w.model), data({ limits: { levels: 9 } })],
    use: (compiled, w, { assignAccounts, explainAccount }) => {
      if (!isCompiled(compiled)) return;
      assignAccounts(compiled, w.accounts);
      for (const account of w.accounts) explainAccount(compiled, account);
    },
  },
  assignAccount: { inputs: (w) => [lazy(w.compiled), data(w.accounts[0]), data(w.options)] },
  assignAccounts: {
    inputs: (w) => [lazy(w.compiled), data(w.accounts), data(w.options)],
    use: (table, _, { tableRows }) => isTable(table) && [...tableRows(table)],
  },
  assignColumns: { inputs: (w) => [lazy(w.compiled), data(w.columns), data(w.options)] },
  columnsFromArrow: { inputs: (w) => [lazy(w.arrow), data({ id: 'id', columns: ['size'] })] },
  tableRow: { inputs: (w) => [made(w.table), data(0)] },
  tableRows: { inputs: (w) => [made(w.table)], use: drain },
  countByTerritory: { inputs: (w) => [made(w.table)] },
  accountsOf: { inputs: (w) => [made(w.table), data(w.territoryIds[0])] },
  explainAccount: { inputs: (w) => [lazy(w.compiled), data(w.accounts[0]), data(w.options)] },
  whyNot: {
    inputs: (w) => [
      lazy(w.compiled),
      data(w.accounts[0]),
      data(w.territoryIds[0]),
      data({ ...w.options, budget: 2_000 }),
    ],
  },
  checkAccounts: { inputs: (w) => [lazy(w.compiled), data(w.accounts)] },

  auditPins: { inputs: (w) => [lazy(w.compiled), data(w.accounts), data(w.options)] },
  assignContact: { inputs: (w) => [data({ id: 'c' }), data(assignmentOf(w)), data({ take: 'all', limit: 2 })] },
  assignOpportunity: {
    inputs: (w) => [
      lazy(w.compiled),
      data({ ...w.accounts[0], id: 'o' }),
      data({
        account: assignmentOf(w),
        from: 'typePriority',
        refine: true,
        currentTerritoryId: w.territoryIds[0],
        contactTerritoryIds: w.territoryIds.slice(0, -1),
        ownerTerritoryIds: w.territoryIds.slice(0, -1),
      }),
    ],
  },
  mayChooseTerritory: {
    inputs: (w) => [
      lazy(w.compiled),
      data(w.territoryIds[0]),
      data({ account: assignmentOf(w), hasFullAccess: false }),
    ],
  },
  assignOwner: {
    inputs: ({ owners: { pool, state, asOf, requests } }) => [
      data(pool),
      data(requests[0] ?? { accountId: 'acct-1' }),
      data({ state, ...(asOf === undefined ? {} : { asOf }) }),
    ],
  },
  assignBook: { inputs: (w) => [data(w.book), data(w.accounts), data({ asOf: '2026-01-01' })] },
  diffAssignments: {
    inputs: (w) => [made(w.table), made(w.table), data({ accounts: w.accounts, amountField: 'employees' })],
  },
  trackAssignment: { inputs: (w) => [lazy(w.compiled), data(w.accounts), data(w.options)] },
  reassign: {
    inputs: (w) => [
      lazy(w.compiled),
      lazy(w.tracked),
      data({ accounts: w.accounts.slice(1), removed: [w.accounts[0]?.id ?? 'gone'], options: w.options }),
    ],
  },

  applyChange: { inputs: (w) => [data(w.documents.model), data(w.changes[0]), data(membershipsOf(w))] },
  applyPatches: { inputs: (w) => [data(w.documents), data(w.patches), data({ limits: {} })] },
  replayChanges: { inputs: (w) => [data(w.documents.model), data(w.changes), data(membershipsOf(w))] },
  cloneModel: { inputs: (w) => [data(w.model), data({ id: 'clone', name: 'Clone' }), data({ limits: {} })] },
  diffModels: { inputs: (w) => [data(w.model), data(w.otherModel), data({ limits: {} })] },
  mayManage: {
    inputs: (w) => [made(w.index), made(new Map([[w.territoryIds[0], 'anna']])), data('anna'), data(w.territoryIds[0])],
  },
  territoriesFromRoles: {
    inputs: (w) => [
      data({
        roles: w.model.territories.map(({ id, parentId }) => ({ id, parentId })),
        users: [{ id: 'u', roleId: w.territoryIds[0] }],
      }),
    ],
  },
  territoriesFromSegments: { inputs: (w) => [data(w.segmentation), data({ limits: { territories: 5_000 } })] },

  analyzeModel: { inputs: (w) => [data(w.model), data({ budget: 300, limit: 5 })] },
  describeFinding: {
    inputs: (w) => [
      made({
        code: 'never_matches',
        severity: 'error',
        territoryIds: w.territoryIds.slice(0, 1),
        scope: null,
        certainty: 'proved',
      }),
      data({ fields: w.sample.fields, testedFields: ['country'] }),
    ],
  },
  compareModels: { inputs: (w) => [data(w.model), data(w.otherModel), data({ budget: 100 })] },
  covers: { inputs: (w) => [data(w.sample.criteria), data([w.sample.other, true]), data(verdictOptions(w))] },
  disjoint: { inputs: (w) => [data(w.sample.criteria), data(w.sample.other), data(verdictOptions(w))] },
  implies: { inputs: (w) => [data(w.sample.criteria), data(w.sample.other), data(verdictOptions(w))] },
  equivalent: { inputs: (w) => [data(w.sample.criteria), data(w.sample.other), data(verdictOptions(w))] },

  compileAccess: {
    inputs: (w) => [data(w.access.input), data(w.access.options)],
    use: (index, w, { checkAccess, listAccessible }) => {
      if (!isAccessIndex(index)) return;
      for (const userId of usersOf(w)) {
        checkAccess(index, userId, accountOf(w));
        drain(listAccessible(index, userId, 'account'));
      }
    },
  },
  checkAccess: { inputs: (w) => [made(w.accessIndex), data(usersOf(w)[0]), data(accountOf(w))] },
  accessLevel: { inputs: (w) => [made(w.accessIndex), data(usersOf(w)[0]), data(accountOf(w))] },
  explainNoAccess: { inputs: (w) => [made(w.accessIndex), data(usersOf(w)[0]), data(accountOf(w)), data('edit')] },
  describeAccessReason: {
    inputs: (w) => [
      made({ kind: 'territory', level: 'edit', path: w.territoryIds, givenBy: w.territoryIds[0] }),
      data({ type: 'account' }),
    ],
  },
  describeAccessObstacle: {
    inputs: (w) => [made({ kind: 'not_member', path: w.territoryIds }), data({ type: 'account' })],
  },
  listAccessible: {
    inputs: (w) => [made(w.accessIndex), data(usersOf(w)[0]), data('account'), data('view')],
    use: drain,
  },
  whoCanAccess: { inputs: (w) => [made(w.accessIndex), data(accountOf(w)), data('view')] },
  accessFilter: { inputs: (w) => [made(w.accessIndex), data(usersOf(w)[0]), data('opportunity'), data('view')] },
  territoryNumbers: { inputs: (w) => [made(w.accessIndex)] },
  updateAccess: {
    inputs: (w) => [
      made(w.accessIndex),
      data({
        users: [{ id: 'newcomer', profile: { account: 'edit' }, to: '2026-01-01' }],
        memberships: [{ userId: 'newcomer', memberships: firstTerritory(w) }],
        assignments: [{ accountId: 'fresh', territories: firstTerritory(w) }],
        records: [{ type: 'contact', id: 'fresh', entries: [{ accountId: 'fresh' }] }],
        ownership: [{ type: 'account', id: 'fresh', owners: [{ userId: 'newcomer' }] }],
        denies: [{ userId: 'newcomer', denies: [{ scope: 'record', type: 'account', id: 'fresh' }] }],
      }),
    ],
  },
  diffAccess: { inputs: (w) => [made(w.accessIndex), made(w.accessIndex)], use: drain },
  auditAccess: {
    inputs: (w) => [made(w.accessIndex), data([{ userId: usersOf(w)[0], ...accountOf(w), atMost: 'view' }])],
  },

  ...forecastTargets,
  ...adjustmentTargets,
  ...performanceTargets,
  ...judgingTargets,
  ...supportTargets,
  ...planTargets,
  ...organizationTargets,
  ...sqlTargets,

  parseCriteria: {
    inputs: (w) => [data(w.sample.criteria), data(w.sample.fields), data({ limits: { depth: 30 } })],
    use: (criteria, w, { describeCriteria, explainCriteria, formatCriteria }) => {
      if (!isCriteria(criteria)) return;
      describeCriteria(criteria);
      formatCriteria(criteria);
      explainCriteria(criteria, w.sample.record);
    },
  },
  compileCriteria: {
    // The record is for the function that comes out.
    inputs: (w) => [
      data(w.sample.criteria),
      data(w.sample.fields),
      data({ limits: { depth: 30 } }),
      data(w.sample.record),
    ],
    use: (holds, _world, _api, [, , , record]) => typeof holds === 'function' && holds(record),
  },
  describeCriteria: { inputs: (w) => [made(w.criteria)] },
  explainCriteria: { inputs: (w) => [made(w.criteria), data(w.sample.record)] },
  criteriaFields: { inputs: (w) => [made(w.criteria)] },
  inferFields: { inputs: (w) => [data([w.sample.criteria, w.sample.other])] },
  formatCriteria: { inputs: (w) => [made(w.criteria)] },

  indexHierarchy: {
    inputs: (w) => [data(w.model.territories.map(({ id, parentId }) => ({ id, parentId })))],
    use: (index, _, { leaves }) => isIndex(index) && leaves(index),
  },
  roots: { inputs: (w) => [made(w.index)] },
  children: { inputs: (w) => [made(w.index), data(w.territoryIds[0])] },
  ancestors: { inputs: (w) => [made(w.index), data(w.territoryIds[0])] },
  descendants: { inputs: (w) => [made(w.index), data(w.territoryIds[0])] },
  path: { inputs: (w) => [made(w.index), data(w.territoryIds[0])] },
  depth: { inputs: (w) => [made(w.index), data(w.territoryIds[0])] },
  leaves: { inputs: (w) => [made(w.index), data(w.territoryIds[0])] },
  isWithin: { inputs: (w) => [made(w.index), data(w.territoryIds[0]), data(w.territoryIds[0])] },
  lowestCommonAncestor: { inputs: (w) => [made(w.index), data(w.territoryIds[0]), data(w.territoryIds.at(-2))] },
  walk: { inputs: (w) => [made(w.index), made(() => 'skip')] },

  isTerritoryError: { inputs: (w) => [data(w.model)] },
  describeIssue: { inputs: (w) => [made({ code: 'unknown_territory', territoryId: w.territoryIds[0] })] },
};

/** The functions of a module that nothing attacks: a new one is to get its target. */
export function findUnattacked(api: object, known: object): string[] {
  const names = Object.entries(api).flatMap(([name, value]) => (typeof value === 'function' ? name : []));
  return names.filter((name) => name !== 'TerritoryError' && !Object.hasOwn(known, name));
}

function assignmentOf({ territoryIds }: World): object {
  return {
    accountId: 'a',
    territories: territoryIds.slice(0, -1).map((territoryId) => ({ territoryId, source: 'rule' })),
  };
}

function membershipsOf({ documents: { memberships } }: World): object {
  return memberships === undefined ? {} : { memberships };
}

/** The users of an access world, and one whom it does not have. */
function usersOf({ access }: World): string[] {
  return [...everyUserId(access.input), 'nobody'];
}

/** An account of an access world, or one that it does not have. */
function accountOf({ access }: World): RecordRef {
  return everyRef(access.input).find(({ type }) => type === 'account') ?? { type: 'account', id: 'nothing' };
}

function firstTerritory({ access }: World): object[] {
  return access.input.model.territories.slice(0, 1).map(({ id }) => ({ territoryId: id }));
}

function verdictOptions({ sample: { fields } }: World): object {
  return { fields, budget: 300 };
}

function drain(result: unknown): void {
  if (isIterable(result)) for (const _ of result);
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}

function isAccessIndex(value: unknown): value is World['accessIndex'] {
  return typeof value === 'object' && value !== null && 'rules' in value;
}

function isCompiled(value: unknown): value is World['compiled'] {
  return typeof value === 'object' && value !== null && 'gates' in value;
}

function isTable(value: unknown): value is World['table'] {
  return typeof value === 'object' && value !== null && 'offsets' in value;
}

function isCriteria(value: unknown): value is World['criteria'] {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

function isIndex(value: unknown): value is World['index'] {
  return typeof value === 'object' && value !== null && 'positionById' in value;
}
