import { describe, expect, it } from 'vitest';
import { soleFinder } from '../../../src/assignment/matching/soleFinder.js';
import { assignAccount, assignAccounts, compileModel, type Pin, type Territory } from '../../../src/index.js';

const countries = ['DE', 'FR', 'US', 'JP'];

/** Countries, bands of size within them, and what sends an account on by another way. */
const territories: Territory[] = [
  ...countries.map((country) => ({ id: country, parentId: null, criteria: { '==': [{ var: 'country' }, country] } })),
  ...countries.flatMap((country) => [
    { id: `${country}/small`, parentId: country, criteria: { '<': [{ var: 'size' }, 10] } },
    { id: `${country}/large`, parentId: country, criteria: { '>=': [{ var: 'size' }, 10] } },
  ]),
  // A size of 20 to 30 is in both; what is below is seen when the first account gets there.
  { id: 'FR/middle', parentId: 'FR', criteria: { '<': [20, { var: 'size' }, 30] } },
  { id: 'FR/middle/key', parentId: 'FR/middle', criteria: { '==': [{ var: 'key' }, true] } },
  // Two fields at once: a word of bits leaves none of them, one or two.
  { id: 'DE/small/key', parentId: 'DE/small', criteria: { and: [{ '<': [{ var: 'size' }, 6] }, { var: 'key' }] } },
  {
    id: 'DE/small/rest',
    parentId: 'DE/small',
    criteria: { and: [{ '>': [{ var: 'size' }, 3] }, { '!': { var: 'key' } }] },
  },
  {
    id: 'DE/small/five',
    parentId: 'DE/small',
    criteria: { and: [{ '<': [4, { var: 'size' }, 9] }, { '!': { var: 'key' } }] },
  },
  { id: 'US/odd', parentId: 'US/small', criteria: { '==': [{ '%': [{ var: 'size' }, 2] }, 1] } },
  { id: 'JP/new', parentId: 'JP/large', from: '2027-01-01', criteria: { '==': [{ var: 'key' }, true] } },
];

const fields = { country: { type: 'string' }, size: { type: 'number' }, key: { type: 'boolean' } } as const;

const accounts = Array.from({ length: 3_000 }, (_, number) => {
  const [country, size, key] = [countries[number % 5], (number * 7) % 40, number % 3 === 0];
  return number % 11 === 0 ? 'none' : { id: `a${number}`, ...(country === undefined ? {} : { country }), size, key };
});

describe.each([
  ['deepest', undefined],
  ['all', undefined],
  ['deepest', '2027-05-05'],
  ['deepest', '2026-05-05'],
] as const)('accounts in many chunks, with the branch policy %s, on %s', (branch, asOf) => {
  const compiled = compileModel({ id: 'plan', fields, policy: { branch }, territories });

  it('have the territories that they have one by one', () => {
    const pins = [5, 1_500, 2_999].map((number): Pin => {
      return { accountId: `a${number}`, territoryId: 'US/odd', effect: 'assign' };
    });
    const options = { pins, ...(asOf === undefined ? {} : { asOf }) };
    const table = assignAccounts(compiled, accounts, options);
    for (const [row, account] of accounts.entries()) {
      const alone = typeof account === 'string' ? [] : assignAccount(compiled, account, options).territories;
      const found = table.territories.subarray(table.offsets[row], table.offsets[row + 1]);
      expect(Array.from(found, (number) => table.territoryIds[number])).toEqual(
        alone.map(({ territoryId }) => territoryId),
      );
    }
    expect(table.accountIds).toEqual(accounts.map((account) => (typeof account === 'string' ? '' : account.id)));
  });
});

it('a plan whose first decision leads to several territories has none', () => {
  const wide = Array.from({ length: 80 }, (_, number): Territory => {
    const criteria = { and: [{ '>': [{ var: 'size' }, number] }, { '!=': [{ var: 'country' }, `${number}`] }] };
    return { id: `t${number}`, parentId: null, criteria };
  });
  expect(soleFinder(compileModel({ id: 'wide', fields, territories: wide }).matcher)).toBeUndefined();
  expect(soleFinder(compileModel({ id: 'plan', fields, territories }).matcher)).toBeDefined();
});
