import { describe, expect, it } from 'vitest';
import { soleFinder } from '../../../src/assignment/matching/soleFinder.js';
import {
  type AssignmentOptions,
  assignAccount,
  assignAccounts,
  type CompiledModel,
  compileModel,
  type Pin,
  type Territory,
} from '../../../src/index.js';

const countries = ['DE', 'FR', 'US', 'JP'];

const pins = [5, 1_500, 2_999].map((number): Pin => {
  return { accountId: `a${number}`, territoryId: 'US/odd', effect: 'assign' };
});

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

const fields = {
  id: { type: 'string' },
  country: { type: 'string' },
  size: { type: 'number' },
  key: { type: 'boolean' },
} as const;

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
    expectAsOneByOne(compiled, { pins, ...(asOf === undefined ? {} : { asOf }) });
  });
});

describe.each([
  ['deepest', {}],
  ['all', {}],
  ['deepest', { winners: 1 }],
  ['deepest', { limit: 1 }],
] as const)('accounts in plans of several trees, with the branch policy %s and %o', (branch, policy) => {
  /** Roots that let everything pass: two trees, one that begins with two fields, and one that only some accounts enter. */
  const named: Territory[] = [
    { id: 'list-0', parentId: 'named', criteria: { in: [{ var: 'id' }, accounts.flatMap(idOf).slice(0, 700)] } },
    { id: 'list-1', parentId: 'named', criteria: { '==': [{ var: 'size' }, 7] } },
    { id: 'list-1/key', parentId: 'list-1', criteria: { '==': [{ var: 'key' }, true] } },
  ];
  const trees: readonly (readonly [string, readonly Territory[]])[] = [
    ['two roots', [...below('world', territories), { id: 'named', parentId: null }, ...named]],
    ['a root by itself', below('world', territories)],
    [
      'a root that takes some itself',
      [
        ...below('world', territories),
        { id: 'named', parentId: null, localCriteria: { '>': [{ var: 'size' }, 35] } },
        ...named,
      ],
    ],
    [
      'a root with dates',
      [...below('world', territories), { id: 'named', parentId: null, from: '2027-01-01' }, ...named],
    ],
    ['a root with nothing below it', [...below('world', territories), { id: 'named', parentId: null }]],
    [
      'more roots than are worth it',
      [...territories, ...Array.from({ length: 9 }, (_, i) => below(`r${i}`, territories, `r${i}/`))].flat(),
    ],
  ];

  it.each(trees)('%s: have the territories that they have one by one', (_, list) => {
    const compiled = compileModel({ id: 'plan', fields, policy: { branch, ...policy }, territories: list });
    expectAsOneByOne(compiled, { pins });
  });
});

it.each([
  ['each root that lets everything pass', [...below('a', territories), ...below('b', territories, 'b/')], 2],
  ['all roots where one asks something', [...below('a', territories), { id: 'b', parentId: null, criteria: true }], 1],
  [
    'all roots where they are many',
    [0, 1, 2, 3, 4, 5, 6, 7, 8].flatMap((i) => below(`r${i}`, territories, `${i}/`)),
    1,
  ],
] as const)('a plan has a first decision for %s', (_, list, count) => {
  expect(compileModel({ id: 'plan', fields, territories: list }).matcher.tops).toHaveLength(count);
});

function expectAsOneByOne(compiled: CompiledModel, options: AssignmentOptions): void {
  const table = assignAccounts(compiled, accounts, options);
  for (const [row, account] of accounts.entries()) {
    const alone = typeof account === 'string' ? [] : assignAccount(compiled, account, options).territories;
    const found = table.territories.subarray(table.offsets[row], table.offsets[row + 1]);
    expect(Array.from(found, (number) => table.territoryIds[number])).toEqual(
      alone.map(({ territoryId }) => territoryId),
    );
  }
  expect(table.accountIds).toEqual(accounts.map((account) => (typeof account === 'string' ? '' : account.id)));
}

/** Territories below a root without criteria. */
function below(root: string, list: readonly Territory[], prefix = ''): Territory[] {
  return [
    { id: root, parentId: null },
    ...list.map(({ id, parentId, ...rest }) => ({
      ...rest,
      id: `${prefix}${id}`,
      parentId: parentId === null ? root : `${prefix}${parentId}`,
    })),
  ];
}

function idOf(account: (typeof accounts)[number]): string[] {
  return typeof account === 'string' ? [] : [account.id];
}

it('a plan whose first decision leads to several territories has none', () => {
  const wide = Array.from({ length: 80 }, (_, number): Territory => {
    const criteria = { and: [{ '>': [{ var: 'size' }, number] }, { '!=': [{ var: 'country' }, `${number}`] }] };
    return { id: `t${number}`, parentId: null, criteria };
  });
  expect(soleFinder(compileModel({ id: 'wide', fields, territories: wide }).matcher)).toBeUndefined();
  expect(soleFinder(compileModel({ id: 'plan', fields, territories }).matcher)).toBeDefined();
});
