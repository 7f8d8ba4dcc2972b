import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type Account,
  type Assignment,
  type AssignmentOptions,
  assignAccount,
  assignAccounts,
  auditPins,
  type CompiledModel,
  compileModel,
  explainAccount,
  type IssueCode,
  type JsonLogic,
  type Pin,
  parseModel,
  tableRow,
  whyNot,
} from '../../src/index.js';
import { tableOf } from '../support/tableOf.js';
import { thrownIssues } from '../support/thrownIssues.js';

interface BrokenPins {
  readonly description: string;
  readonly pins: readonly Pin[];
  readonly issues: readonly { readonly code: IssueCode; readonly pointer: string }[];
}

const brokenPins: readonly BrokenPins[] = JSON.parse(
  readFileSync(join(import.meta.dirname, '../cases/assignment/brokenPins.json'), 'utf8'),
);

const acme: Account = { id: 'acme', country: 'DE' };

const readers: Readonly<Record<string, (compiled: CompiledModel, options: AssignmentOptions) => unknown>> = {
  assignAccount: (compiled, options) => assignAccount(compiled, acme, options),
  assignAccounts: (compiled, options) => assignAccounts(compiled, [], options),
  explainAccount: (compiled, options) => explainAccount(compiled, acme, options),
  whyNot: (compiled, options) => whyNot(compiled, acme, 'fr', options),
  auditPins: (compiled, options) => auditPins(compiled, [], options),
};

function planWith(criteriaOfGermany: JsonLogic): CompiledModel {
  return compileModel(
    parseModel({
      id: 'm',
      fields: { country: { type: 'string' }, employees: { type: 'number' } },
      territories: [
        { id: 'emea', parentId: null, criteria: { in: [{ var: 'country' }, ['DE', 'FR']] } },
        { id: 'de', parentId: 'emea', criteria: criteriaOfGermany },
        { id: 'fr', parentId: 'emea', criteria: { '==': [{ var: 'country' }, 'FR'] } },
      ],
    }),
  );
}

const compiled = planWith({ '==': [{ var: 'country' }, 'DE'] });

function idsOf({ territories }: Assignment): string[] {
  return territories.map(({ territoryId }) => territoryId);
}

describe.each(Object.entries(readers))('%s', (_, read) => {
  it.each(brokenPins)('refuses $description', ({ pins, issues }) => {
    const thrown = thrownIssues(() => read(compiled, { pins }));
    expect(thrown.map((issue) => ({ code: issue.code, pointer: 'pointer' in issue ? issue.pointer : '' }))).toEqual(
      issues,
    );
  });
});

describe('pins', () => {
  it('that are wrong are refused together with a day that is', () => {
    const pins: Pin[] = [{ accountId: '', effect: 'freeze' }];
    const issues = thrownIssues(() => assignAccount(compiled, acme, { asOf: '2026-02-30', pins }));
    expect(issues).toMatchObject([{ pointer: '/asOf' }, { pointer: '/pins/0/accountId' }]);
  });

  it.each<Partial<Pin>>([
    { reason: 'one' },
    { by: 'ann' },
    { from: '2026-01-01' },
    { to: '2027-01-01' },
    { reason: 'one', by: 'zoe' },
  ])('that say the same with %o or without stand for each other, whichever comes first', (more) => {
    const plain: Pin = { accountId: 'acme', territoryId: 'fr', effect: 'assign' };
    const other: Pin = { ...plain, reason: 'two', by: 'bob', from: '2026-02-02', to: '2027-02-02', ...more };
    const pinsShown = [
      [plain, other],
      [other, plain],
    ].map((pins) => {
      const { visited } = explainAccount(compiled, acme, { pins });
      return visited.flatMap((each) => ('pin' in each ? [each.pin] : []));
    });
    expect(pinsShown[0]).toHaveLength(1);
    expect(pinsShown[1]).toEqual(pinsShown[0]);
  });

  it('may have members that are undefined', () => {
    const pins: Pin[] = [{ accountId: 'acme', effect: 'exclude', territoryId: undefined, from: undefined }];
    expect(idsOf(assignAccount(compiled, acme, { pins }))).toEqual([]);
  });

  it('on an account that does not come are an issue of the table, once for each account, in order of id', () => {
    const pins: Pin[] = [
      { accountId: 'globex', effect: 'freeze' },
      { accountId: '__proto__', effect: 'freeze' },
      { accountId: 'globex', effect: 'exclude' },
    ];
    expect(assignAccounts(compiled, [acme], { pins }).issues).toEqual([
      { code: 'pin_on_unknown_account', accountId: '__proto__' },
      { code: 'pin_on_unknown_account', accountId: 'globex' },
    ]);
  });

  it('that have expired say nothing of accounts that do not come', () => {
    const pins: Pin[] = [{ accountId: 'globex', effect: 'freeze', to: '2026-01-01' }];
    expect(assignAccounts(compiled, [acme], { pins, asOf: '2026-01-01' }).issues).toEqual([]);
  });

  it('count for every row of an id that occurs twice', () => {
    const pins: Pin[] = [{ accountId: 'acme', effect: 'exclude' }];
    expect(assignAccounts(compiled, [acme, acme], { pins }).territories).toHaveLength(0);
  });

  it('are marked in the table as what they are', () => {
    const pins: Pin[] = [{ accountId: 'acme', effect: 'assign', territoryId: 'fr' }];
    expect(
      tableRow(assignAccounts(compiled, [{ id: 'globex', country: 'FR' }, acme], { pins }), 1).territories,
    ).toEqual([
      { territoryId: 'de', source: 'rule' },
      { territoryId: 'fr', source: 'pin' },
    ]);
  });

  it('that name what the rules give are never dropped by the limit', () => {
    const model = {
      id: 'm',
      policy: { limit: 1 },
      territories: ['a', 'b'].map((id) => ({ id, parentId: null, criteria: true })),
    };
    const pins: Pin[] = [{ accountId: 'acme', effect: 'assign', territoryId: 'b' }];
    expect(assignAccount(compileModel(parseModel(model)), acme, { pins })).toMatchObject({
      territories: [{ territoryId: 'b', source: 'rule' }],
      issues: [{ code: 'over_limit', limit: 1, dropped: ['a'] }],
    });
  });

  it('lead to issues in an order of their own, whichever comes first', () => {
    const territories = ['a', 'b'].map((id) => ({ id, parentId: null, criteria: true }));
    const compiled = compileModel(parseModel({ id: 'm', policy: { limit: 1 }, territories }));
    const pins = ['zoo', 'ark'].map((territoryId): Pin => ({ accountId: 'acme', effect: 'assign', territoryId }));
    for (const given of [pins, [...pins].reverse()]) {
      expect(assignAccount(compiled, acme, { pins: given }).issues).toMatchObject([
        { code: 'over_limit', dropped: ['b'] },
        { code: 'pin_on_unknown_territory', territoryId: 'ark' },
        { code: 'pin_on_unknown_territory', territoryId: 'zoo' },
      ]);
    }
  });
});

describe('a freeze', () => {
  const pins: Pin[] = [{ accountId: 'acme', effect: 'freeze' }];

  it('keeps an account without territories where it had none', () => {
    expect(assignAccount(compiled, acme, { pins, previous: tableOf([['acme', []]]) })).toEqual({
      accountId: 'acme',
      territories: [],
    });
  });

  it('takes the first row of an id that occurs twice in the previous table', () => {
    const previous = tableOf([
      ['acme', ['fr']],
      ['acme', ['emea']],
    ]);
    expect(idsOf(assignAccount(compiled, acme, { pins, previous }))).toEqual(['fr']);
  });

  it('takes territories that other pins put there in the last run', () => {
    const assigned: Pin = { accountId: 'acme', effect: 'assign', territoryId: 'fr' };
    const previous = assignAccounts(compiled, [acme], { pins: [assigned] });
    expect(assignAccount(compiled, acme, { pins, previous }).territories).toEqual([
      { territoryId: 'de', source: 'rule' },
      { territoryId: 'fr', source: 'pin' },
    ]);
  });

  it('that has ended leaves the account to the rules', () => {
    const ended: Pin[] = [{ accountId: 'acme', effect: 'freeze', to: '2026-02-01' }];
    const options = { pins: ended, previous: tableOf([['acme', ['fr']]]) };
    expect(idsOf(assignAccount(compiled, acme, { ...options, asOf: '2026-01-31' }))).toEqual(['fr']);
    expect(idsOf(assignAccount(compiled, acme, { ...options, asOf: '2026-02-01' }))).toEqual(['de']);
  });
});

describe('a table', () => {
  it('is as it was when a rule is edited, until the account is assigned again (S15)', () => {
    const before = assignAccounts(compiled, [acme]);
    const edited = planWith({ '>=': [{ var: 'employees' }, 200] });
    expect(idsOf(tableRow(before, 0))).toEqual(['de']);
    expect(idsOf(tableRow(assignAccounts(edited, [acme], { previous: before }), 0))).toEqual(['emea']);
    expect(idsOf(tableRow(before, 0))).toEqual(['de']);
  });

  it('is as it was when a rule is added, until the account is assigned again (Z17)', () => {
    const before = assignAccounts(planWith(false), [acme]);
    expect(idsOf(tableRow(before, 0))).toEqual(['emea']);
    expect(idsOf(tableRow(assignAccounts(compiled, [acme], { previous: before }), 0))).toEqual(['de']);
  });

  it('is as it was when the account is edited, until it is assigned again (Z10)', () => {
    const before = assignAccounts(compiled, [acme]);
    const after = assignAccounts(compiled, [{ ...acme, country: 'FR' }], { previous: before });
    expect([before, after].map((table) => idsOf(tableRow(table, 0)))).toEqual([['de'], ['fr']]);
  });

  it('of one compiled model means the same to another, by ids', () => {
    const previous = assignAccounts(compiled, [acme]);
    const pins: Pin[] = [{ accountId: 'acme', effect: 'freeze' }];
    const larger = compileModel(
      parseModel({ id: 'm', territories: ['a', 'de', 'z'].map((id) => ({ id, parentId: null, criteria: false })) }),
    );
    expect(idsOf(assignAccount(larger, acme, { pins, previous }))).toEqual(['de']);
  });
});
