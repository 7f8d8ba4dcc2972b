import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AssignmentDiff,
  type AssignmentTable,
  assignAccounts,
  compileModel,
  diffAssignments,
  parseModel,
  tableRows,
} from '../../src/index.js';
import { tableOf } from '../support/tableOf.js';

const compiled = compileModel(
  parseModel({
    id: 'm',
    territories: ['de', 'fr', 'us'].map((id) => ({ id, parentId: null, criteria: { in: [id, { var: 'places' }] } })),
    fields: { places: { type: 'string[]' } },
  }),
);

const before = tableOf([
  ['acme', ['de']],
  ['globex', ['de']],
  ['initech', ['fr', 'us']],
  ['stays', ['us']],
  ['starts', []],
  ['stops', ['fr']],
]);

const after = tableOf([
  ['acme', ['fr']],
  ['globex', ['fr']],
  ['initech', ['us', 'de']],
  ['stays', ['us']],
  ['starts', ['de']],
  ['stops', []],
]);

describe('diffAssignments', () => {
  it('gives what each account gained and lost, in order of id', () => {
    expect(diffAssignments(before, after).changes).toEqual([
      { accountId: 'acme', kind: 'moved', gained: ['fr'], lost: ['de'] },
      { accountId: 'globex', kind: 'moved', gained: ['fr'], lost: ['de'] },
      { accountId: 'initech', kind: 'moved', gained: ['de'], lost: ['fr'] },
      { accountId: 'starts', kind: 'gained', gained: ['de'], lost: [] },
      { accountId: 'stops', kind: 'lost', gained: [], lost: ['fr'] },
    ]);
  });

  it('gives the flow between territories, none last', () => {
    expect(diffAssignments(before, after).flows).toEqual([
      { from: 'de', to: 'fr', accounts: 2 },
      { from: 'fr', to: 'de', accounts: 1 },
      { from: 'fr', to: null, accounts: 1 },
      { from: null, to: 'de', accounts: 1 },
    ]);
  });

  it('counts the accounts by what happened to them', () => {
    expect(diffAssignments(before, after).counts).toEqual({ gained: 1, lost: 1, moved: 3, unchanged: 1 });
  });

  it('sums the amounts of the accounts of each flow', () => {
    const accounts = [
      { id: 'acme', revenue: 100 },
      { id: 'globex', revenue: 20 },
      { id: 'initech', revenue: 3 },
      { id: 'stays', revenue: 1_000 },
    ];
    expect(diffAssignments(before, after, { accounts, amountField: 'revenue' }).flows).toEqual([
      { from: 'de', to: 'fr', accounts: 2, amount: 120 },
      { from: 'fr', to: 'de', accounts: 1, amount: 3 },
      { from: 'fr', to: null, accounts: 1, amount: 0 },
      { from: null, to: 'de', accounts: 1, amount: 0 },
    ]);
  });

  it.each([
    ['a text', '100'],
    ['NaN', Number.NaN],
    ['infinite', Number.POSITIVE_INFINITY],
    ['null', null],
  ])('counts an amount that is %s as 0', (_, revenue) => {
    const options = { accounts: [{ id: 'acme', revenue }], amountField: 'revenue' };
    const { flows } = diffAssignments(tableOf([['acme', ['de']]]), tableOf([['acme', ['fr']]]), options);
    expect(flows).toEqual([{ from: 'de', to: 'fr', accounts: 1, amount: 0 }]);
  });

  it('does not take an amount from the prototype of an account', () => {
    const account = Object.assign(Object.create({ revenue: 100 }), { id: 'acme' });
    const options = { accounts: [account], amountField: 'revenue' };
    const { flows } = diffAssignments(tableOf([['acme', ['de']]]), tableOf([['acme', ['fr']]]), options);
    expect(flows).toMatchObject([{ amount: 0 }]);
  });

  it('pairs what an account lost with what it gained in precedence order, the rest with none', () => {
    const { flows } = diffAssignments(tableOf([['acme', ['b', 'a']]]), tableOf([['acme', ['d', 'c', 'e']]]));
    expect(flows).toEqual([
      { from: 'a', to: 'c', accounts: 1 },
      { from: 'b', to: 'd', accounts: 1 },
      { from: null, to: 'e', accounts: 1 },
    ]);
  });

  it('does not count another order of the same territories as a change', () => {
    const { changes, counts } = diffAssignments(tableOf([['acme', ['a', 'b']]]), tableOf([['acme', ['b', 'a']]]));
    expect(changes).toEqual([]);
    expect(counts.unchanged).toBe(1);
  });

  it('counts an account that only one of the tables has as one without territories in the other', () => {
    const { changes, counts } = diffAssignments(
      tableOf([
        ['gone', ['de']],
        ['nowhere', []],
      ]),
      tableOf([['new', ['fr']]]),
    );
    expect(changes).toEqual([
      { accountId: 'gone', kind: 'lost', gained: [], lost: ['de'] },
      { accountId: 'new', kind: 'gained', gained: ['fr'], lost: [] },
    ]);
    expect(counts).toEqual({ gained: 1, lost: 1, moved: 0, unchanged: 1 });
  });

  it('takes the first row of an id that occurs twice', () => {
    const twice = tableOf([
      ['acme', ['de']],
      ['acme', ['us']],
    ]);
    expect(diffAssignments(twice, tableOf([['acme', ['de']]])).counts).toEqual({
      gained: 0,
      lost: 0,
      moved: 0,
      unchanged: 1,
    });
  });

  it('passes over refused inputs', () => {
    const table = assignAccounts(compiled, [null, { id: '' }, { id: 'acme', places: ['de'] }, 7]);
    expect(diffAssignments(table, table)).toEqual({
      changes: [],
      flows: [],
      counts: { gained: 0, lost: 0, moved: 0, unchanged: 1 },
    });
  });

  it('compares tables of different models by the ids of their territories', () => {
    const smaller = compileModel(parseModel({ id: 'm', territories: [{ id: 'us', parentId: null, criteria: true }] }));
    const accounts = [{ id: 'acme', places: ['us'] }];
    expect(diffAssignments(assignAccounts(compiled, accounts), assignAccounts(smaller, accounts)).changes).toEqual([]);
  });

  it('takes ids of members of every object', () => {
    const { flows } = diffAssignments(
      tableOf([['__proto__', ['constructor']]]),
      tableOf([['__proto__', ['toString']]]),
    );
    expect(flows).toEqual([{ from: 'constructor', to: 'toString', accounts: 1 }]);
  });

  it('is empty for two tables without rows', () => {
    expect(diffAssignments(tableOf([]), tableOf([]))).toEqual({
      changes: [],
      flows: [],
      counts: { gained: 0, lost: 0, moved: 0, unchanged: 0 },
    });
  });

  it('property: the changes are the differences of the sets of territories', () => {
    fc.assert(
      fc.property(tables(), tables(), (one, other) => {
        const { changes } = diffAssignments(one, other);
        const expected = accountsOfBoth(one, other).flatMap((accountId) => {
          const [had, has] = [setOf(one, accountId), setOf(other, accountId)];
          const gained = [...has].filter((id) => !had.has(id));
          const lost = [...had].filter((id) => !has.has(id));
          return gained.length + lost.length === 0 ? [] : [{ accountId, gained, lost }];
        });
        expect(changes.map(({ kind: _, ...change }) => change)).toEqual(expected);
      }),
    );
  });

  it('property: the counts add up to all accounts, and are those of the changes', () => {
    fc.assert(
      fc.property(tables(), tables(), (one, other) => {
        const { counts, changes } = diffAssignments(one, other);
        const ofKind = (kind: string) => changes.filter((change) => change.kind === kind).length;
        const unchanged = accountsOfBoth(one, other).length - changes.length;
        expect(counts).toEqual({ gained: ofKind('gained'), lost: ofKind('lost'), moved: ofKind('moved'), unchanged });
      }),
    );
  });

  it('property: the flows out of a territory add up to the accounts that lost it, those into it to the ones that gained it', () => {
    fc.assert(
      fc.property(tables(), tables(), (one, other) => {
        const { flows, changes } = diffAssignments(one, other);
        for (const id of TERRITORY_IDS) {
          const sum = (end: 'from' | 'to') =>
            flows.filter((flow) => flow[end] === id).reduce((total, { accounts }) => total + accounts, 0);
          expect(sum('from')).toBe(changes.filter(({ lost }) => lost.includes(id)).length);
          expect(sum('to')).toBe(changes.filter(({ gained }) => gained.includes(id)).length);
        }
      }),
    );
  });

  it('property: the amounts of the flows add up as the accounts do', () => {
    fc.assert(
      fc.property(tables(), tables(), amounts(), (one, other, accounts) => {
        const { flows, changes } = diffAssignments(one, other, { accounts, amountField: 'revenue' });
        const worth = (accountId: string) => accounts.find(({ id }) => id === accountId)?.revenue ?? 0;
        const total = (list: readonly number[]) => list.reduce((sum, each) => sum + each, 0);
        for (const id of TERRITORY_IDS) {
          const flowing = (end: 'from' | 'to') =>
            total(flows.map((flow) => (flow[end] === id ? (flow.amount ?? 0) : 0)));
          const moved = (end: 'lost' | 'gained') =>
            total(changes.map((change) => (change[end].includes(id) ? worth(change.accountId) : 0)));
          expect([flowing('from'), flowing('to')]).toEqual([moved('lost'), moved('gained')]);
        }
      }),
    );
  });

  it('property: the flows are in order, each once, none empty and none from nowhere to nowhere', () => {
    fc.assert(
      fc.property(tables(), tables(), (one, other) => {
        const { flows } = diffAssignments(one, other);
        const keys = flows.map(({ from, to }) => `${from ?? '~'} ${to ?? '~'}`);
        expect(keys).toEqual([...new Set(keys)].sort());
        expect(flows.every(({ from, to, accounts }) => from !== to && accounts > 0)).toBe(true);
      }),
    );
  });

  it('property: swapping before and after mirrors the result', () => {
    fc.assert(
      fc.property(tables(), tables(), amounts(), (one, other, accounts) => {
        const options = { accounts, amountField: 'revenue' };
        expect(mirrored(diffAssignments(one, other, options))).toEqual(diffAssignments(other, one, options));
      }),
    );
  });

  it('property: a table differs from itself in nothing', () => {
    fc.assert(
      fc.property(tables(), (table) => {
        const { changes, flows, counts } = diffAssignments(table, table);
        expect([changes, flows, counts.unchanged]).toEqual([[], [], accountsOfBoth(table, table).length]);
      }),
    );
  });

  it('property: the tables stay as they are', () => {
    fc.assert(
      fc.property(tables(), tables(), (one, other) => {
        const copies = structuredClone([one, other]);
        diffAssignments(Object.freeze(one), Object.freeze(other));
        expect([one, other]).toEqual(copies);
      }),
    );
  });
});

const ACCOUNT_IDS = ['a', 'b', 'c', 'd', '__proto__'];
const TERRITORY_IDS = ['x', 'y', 'z', 'constructor'];

/** Tables over the same few accounts and territories: refused rows, ids that occur twice, territories in any order. */
function tables(): fc.Arbitrary<AssignmentTable> {
  const row = fc.tuple(fc.constantFrom(...ACCOUNT_IDS), fc.shuffledSubarray(TERRITORY_IDS));
  const refused = fc.constant<[string, string[]]>(['', []]);
  return fc
    .array(fc.oneof({ weight: 8, arbitrary: row }, { weight: 1, arbitrary: refused }), { maxLength: 8 })
    .map(tableOf);
}

function amounts(): fc.Arbitrary<{ id: string; revenue: number }[]> {
  return fc
    .subarray(ACCOUNT_IDS)
    .chain((ids) => fc.tuple(...ids.map((id) => fc.integer().map((revenue) => ({ id, revenue })))));
}

function accountsOfBoth(one: AssignmentTable, other: AssignmentTable): string[] {
  return [...new Set([...one.accountIds, ...other.accountIds])].filter((id) => id !== '').sort();
}

/** The territories of an account's first row. */
function setOf(table: AssignmentTable, accountId: string): Set<string> {
  const row = [...tableRows(table)].find((each) => each.accountId === accountId);
  return new Set(row?.territories.map(({ territoryId }) => territoryId));
}

const MIRRORED_KIND = { gained: 'lost', lost: 'gained', moved: 'moved' } as const;

function mirrored({ changes, flows, counts }: AssignmentDiff): AssignmentDiff {
  const byEnds = (from: string | null, to: string | null) => `${from ?? '~'} ${to ?? '~'}`;
  return {
    changes: changes.map(({ accountId, kind, gained, lost }) => ({
      accountId,
      kind: MIRRORED_KIND[kind],
      gained: lost,
      lost: gained,
    })),
    flows: flows
      .map((flow) => ({ ...flow, from: flow.to, to: flow.from }))
      .sort((a, b) => (byEnds(a.from, a.to) < byEnds(b.from, b.to) ? -1 : 1)),
    counts: { ...counts, gained: counts.lost, lost: counts.gained },
  };
}
