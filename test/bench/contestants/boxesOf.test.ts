import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box, Condition } from '../../../bench/contestants/duckdb/box.js';
import { boxesOf } from '../../../bench/contestants/duckdb/boxesOf.js';
import { ABSENT_NUMBER } from '../../../bench/contestants/duckdb/testBoxes.js';
import { compileCriteria, type JsonLogic, parseCriteria } from '../../../src/index.js';

const fields = { country: { type: 'string' }, employees: { type: 'number' } } as const;
const domains = new Map([['country', new Set(['DE', 'FR', 'US'])]]);

describe('boxesOf', () => {
  it('turns a test that is negated into the other values, absent ones too', () => {
    expect(boxes({ '!': { in: [{ var: 'country' }, ['DE', 'US']] } })).toEqual([
      { country: { kind: 'values', values: new Set(['FR', '']) } },
    ]);
  });

  it('drops what nothing can meet', () => {
    expect(boxes({ and: [{ '>': [{ var: 'employees' }, 5] }, { '<': [{ var: 'employees' }, 3] }] })).toEqual([]);
  });

  it('refuses what no row can hold', () => {
    expect(() => boxes({ '!': { startsWith: [{ var: 'country' }, 'D'] } })).toThrow('startsWith');
  });

  it('property: a record is in a box exactly when it meets the criteria', () => {
    fc.assert(
      fc.property(criteria, fc.array(records), (logic, accounts) => {
        const holds = compileCriteria(logic, fields);
        const found = boxes(logic);
        for (const account of accounts) expect(found.some((box) => isInside(box, account))).toBe(holds(account));
      }),
    );
  });
});

type Account = { readonly country: string | null; readonly employees: number | null };

const records: fc.Arbitrary<Account> = fc.record({
  country: fc.constantFrom('DE', 'FR', 'US', null),
  employees: fc.constantFrom(0, 1, 2, 3, 4, null),
});

const tests: fc.Arbitrary<JsonLogic> = fc.oneof(
  fc.constantFrom('DE', 'FR', 'US').map((value) => ({ '==': [{ var: 'country' }, value] })),
  fc.subarray(['DE', 'FR', 'US'], { minLength: 1 }).map((values) => ({ in: [{ var: 'country' }, values] })),
  fc.tuple(fc.constantFrom('<', '<=', '>', '>='), fc.nat(4)).map(([operator, bound]) => {
    return { [operator]: [{ var: 'employees' }, bound] };
  }),
  fc.tuple(fc.nat(4), fc.nat(4)).map(([low, high]) => ({ '<=': [low, { var: 'employees' }, high] })),
);

const { criteria } = fc.letrec<{ criteria: JsonLogic }>((tie) => ({
  criteria: fc.oneof(
    { maxDepth: 3 },
    tests,
    fc
      .tuple(fc.constantFrom('and', 'or'), fc.array(tie('criteria'), { minLength: 1, maxLength: 3 }))
      .map(([operator, items]) => {
        return { [operator]: items };
      }),
    tie('criteria').map((item) => ({ '!': item })),
  ),
}));

function boxes(logic: JsonLogic): Box[] {
  return boxesOf(parseCriteria(logic, fields), domains);
}

function isInside(box: Box, account: Account): boolean {
  return Object.entries(box).every(([field, condition]) => {
    return meets(condition, field === 'country' ? (account.country ?? '') : (account.employees ?? ABSENT_NUMBER));
  });
}

function meets(condition: Condition, value: string | number): boolean {
  if (condition.kind === 'values') return condition.values.has(String(value));
  if (condition.kind === 'numbers') return Number(value) >= condition.low && Number(value) <= condition.high;
  throw new Error(`no test makes ${condition.kind} here`);
}
