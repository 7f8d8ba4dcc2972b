import type { IdTable } from '../../core/idTable.js';
import { ACCOUNT, CHILD_TYPES, TYPES } from '../deciding/levels.js';
import { ACCOUNT_WIDTH, writePlainAccount } from '../deciding/plainAccounts.js';
import type { AccountTable, ChildTable, RecordTable } from '../indexTypes.js';
import { listPages } from '../tables/listPages.js';
import { type NumberPages, numberPages, pagesOf } from '../tables/numberPages.js';
import type { OwnerFact, RecordFact, ShareFact, TeamFact } from './factTypes.js';
import { groupRows } from './groupRows.js';
import { ownerPairs } from './ownerPairs.js';
import { distinctPairs, type Pairs, pairsOf, turned } from './pairs.js';

/** Everything that the tables of records follow from. */
export interface RecordFacts {
  /** The ids by type. */
  readonly ids: readonly IdTable[];
  /** How many territories there are. */
  readonly positions: number;
  /** Accounts with their territories. */
  readonly assignments: Pairs;
  readonly records: readonly RecordFact[];
  readonly owners: readonly OwnerFact[];
  readonly shares: readonly ShareFact[];
  readonly teams: readonly TeamFact[];
}

/** The records of every type by row. */
export function buildRecords(facts: RecordFacts): {
  readonly accounts: AccountTable;
  readonly contacts: ChildTable;
  readonly opportunities: ChildTable;
} {
  const links = TYPES.map((_, type) => accountLinks(facts, type));
  const [contacts, opportunities] = CHILD_TYPES.map((type) => buildChildren(facts, type, links[type]));
  return { accounts: buildAccounts(facts, links), contacts, opportunities };
}

function buildAccounts(facts: RecordFacts, links: readonly Pairs[]): AccountTable {
  const { count } = facts.ids[ACCOUNT];
  const team = distinctPairs(
    facts.teams.map(({ row }) => row),
    facts.teams.map(({ user }) => user),
  );
  const accounts = {
    ...buildTable(facts, ACCOUNT, facts.assignments),
    team: listPages(count, team),
    children: links.map((pairs) => listPages(count, turned(pairs))),
  };
  return { ...accounts, plain: plainPages(accounts) };
}

function plainPages(accounts: Omit<AccountTable, 'plain'>): NumberPages {
  const values = new Int32Array(accounts.ids.count * ACCOUNT_WIDTH);
  for (let row = 0; row < accounts.ids.count; row++) writePlainAccount(accounts, row, values, row * ACCOUNT_WIDTH);
  return pagesOf(values, -1);
}

function buildChildren(facts: RecordFacts, type: number, links: Pairs): ChildTable {
  const { count } = facts.ids[type];
  const own = facts.records.filter((fact) => fact.type === type && fact.positions !== undefined);
  const ones = pairsOf(
    own.map(({ row }) => row),
    own.map(() => 1),
  );
  const territories = distinctPairs(
    own.flatMap(({ row, positions = [] }) => positions.map(() => row)),
    own.flatMap(({ positions = [] }) => positions),
  );
  return {
    ...buildTable(facts, type, territories),
    accounts: listPages(count, links),
    hasOwn: numberPages(count, ones, 0),
  };
}

function buildTable({ ids, positions, owners, shares }: RecordFacts, type: number, territories: Pairs): RecordTable {
  const { count } = ids[type];
  const shared = shares.filter((share) => share.type === type);
  const sharers = distinctPairs(
    shared.map(({ row }) => row),
    shared.map(({ user }) => user),
  );
  return {
    type,
    ids: ids[type],
    owners: numberPages(count, ownerPairs(owners, type), -1),
    territories: listPages(count, territories),
    inTerritory: groupRows(positions, territories),
    sharers: listPages(count, sharers),
  };
}

function accountLinks({ records }: RecordFacts, type: number): Pairs {
  const linked = records.filter((fact) => fact.type === type && fact.account !== -1);
  return distinctPairs(
    linked.map(({ row }) => row),
    linked.map(({ account }) => account),
  );
}
