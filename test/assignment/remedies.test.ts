import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Account,
  type AssignmentPolicy,
  assignAccount,
  type CompiledModel,
  compileModel,
  type FieldChange,
  type Fields,
  type JsonLogic,
  type Remedy,
  type Territory,
  type TerritoryModel,
  whyNot,
} from '../../src/index.js';
import { deepFreeze } from '../support/deepFreeze.js';
import { forests } from '../support/modelArbitraries.js';
import { situations } from '../support/pinArbitraries.js';
import { policies } from '../support/policyArbitraries.js';

describe('a remedy', () => {
  it('property: brings the account into the territory', () => {
    fc.assert(
      fc.property(situations(), ({ model, accounts: [account], options }) => {
        const compiled = compileModel(model);
        for (const { id } of model.territories.slice(0, 4)) {
          const { remedy } = whyNot(compiled, account, id, { ...options, budget: 300 });
          for (const changes of proposalsOf(remedy)) {
            const { territories } = assignAccount(compiled, changes.reduce(withChange, account), options);
            expect(territories.map(({ territoryId }) => territoryId)).toContain(id);
          }
        }
      }),
    );
  });

  it('property: says what the account has, and something else in its place', () => {
    fc.assert(
      fc.property(puzzles(), ({ model, account }) => {
        const compiled = compileModel(model);
        for (const { id } of model.territories) {
          for (const { field, from, to } of proposalsOf(whyNot(compiled, account, id).remedy).flat()) {
            expect(from).toBe(account[field]);
            expect(to).not.toBe(from);
          }
        }
      }),
    );
  });

  it('property: is smallest, and is there where changes of up to three fields do it at all', () => {
    fc.assert(
      fc.property(puzzles(), ({ model, account }) => {
        const compiled = compileModel(model);
        const fewest = fewestChanges(compiled, account);
        for (const { id } of model.territories) {
          const { remedy } = whyNot(compiled, account, id);
          const size = fewest.get(id) ?? Number.POSITIVE_INFINITY;
          expect(remedy.kind).toBe(size === 0 ? 'none_needed' : size <= 3 ? 'changes' : 'impossible');
          expect(proposalsOf(remedy).filter((changes) => changes.length !== size)).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('property: is impossible for a contradiction exactly where no account of the domain does it', () => {
    fc.assert(
      fc.property(puzzles(), ({ model, account }) => {
        const compiled = compileModel(model);
        const fewest = fewestChanges(compiled, account);
        for (const { id } of model.territories) {
          const { remedy } = whyNot(compiled, account, id);
          if (remedy.kind !== 'impossible') continue;
          if (remedy.reason === 'contradiction') expect(fewest.get(id)).toBeUndefined();
          if (remedy.reason === 'more_than_three_fields') expect(fewest.get(id) ?? 4).toBeGreaterThan(3);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('property: is smallest, impossible or unknown where the policy chooses among matches', () => {
    fc.assert(
      fc.property(puzzles(policies()), ({ model, account }) => {
        const compiled = compileModel(model);
        const fewest = fewestChanges(compiled, account);
        for (const { id } of model.territories) {
          const { remedy } = whyNot(compiled, account, id);
          const size = fewest.get(id) ?? Number.POSITIVE_INFINITY;
          expect(remedy.kind === 'none_needed').toBe(size === 0);
          if (remedy.kind === 'impossible') expect(size).toBeGreaterThan(3);
          expect(proposalsOf(remedy).filter((changes) => changes.length !== size)).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('property: leaves the model, the account and the options as they are', () => {
    fc.assert(
      fc.property(situations(), ({ model, accounts: [account], options: { previous, ...options } }) => {
        const compiled = compileModel(deepFreeze(model));
        const frozen = { ...deepFreeze(options), previous: previous && Object.freeze(previous), budget: 100 };
        for (const { id } of model.territories.slice(0, 2)) {
          whyNot(compiled, Object.freeze(account), id, Object.freeze(frozen));
        }
      }),
    );
  });
});

function proposalsOf(remedy: Remedy): readonly (readonly FieldChange[])[] {
  return remedy.kind === 'changes' ? remedy.proposals : [];
}

/** An account with a field set, or without it; a dotted name is a path. */
function withChange(account: Account, { field, to }: FieldChange): Account {
  const [first, ...rest] = field.split('.');
  const inner = rest.length === 0 ? to : nested(account[first], rest, to);
  const { [first]: _, ...others } = account;
  return { ...others, id: account.id, ...(inner === undefined ? {} : { [first]: inner }) };
}

function nested(value: unknown, [first, ...rest]: readonly string[], to: unknown): object {
  const members: Record<string, unknown> = typeof value === 'object' && value !== null ? { ...value } : {};
  members[first] = rest.length === 0 ? to : nested(members[first], rest, to);
  return members;
}

const DOMAIN: Readonly<Record<string, readonly unknown[]>> = {
  country: ['DE', 'FR', 'US', undefined],
  size: [-1, 0, 1, 2, 3, undefined],
  vip: [true, false, undefined],
  stage: ['open', 'won'],
  tier: ['gold', undefined],
};

/** All of {@link DOMAIN}: whole numbers from 0 to 2 stand in the criteria, so that those beside stand for all others. */
const fields: Fields = {
  country: { type: 'string', values: ['DE', 'FR', 'US'] },
  size: { type: 'number', integer: true },
  vip: { type: 'boolean' },
  stage: { type: 'string', values: ['open', 'won'], required: true },
  tier: { type: 'string', values: ['gold'] },
};

const names = Object.keys(DOMAIN);

function everyRecord([name, ...others]: readonly string[]): Readonly<Record<string, unknown>>[] {
  if (name === undefined) return [{}];
  return everyRecord(others).flatMap((rest) => DOMAIN[name].map((value) => ({ ...rest, [name]: value })));
}

const everyone: readonly Account[] = everyRecord(names).map((record) => ({ id: 'acme', ...record }));

/** For each territory that any account of the domain is in, how many fields it takes to get there. */
function fewestChanges(compiled: CompiledModel, account: Account): Map<string, number> {
  const fewest = new Map<string, number>();
  for (const other of everyone) {
    const size = names.filter((name) => other[name] !== account[name]).length;
    for (const { territoryId } of assignAccount(compiled, other).territories) {
      fewest.set(territoryId, Math.min(size, fewest.get(territoryId) ?? size));
    }
  }
  return fewest;
}

interface Puzzle {
  readonly model: TerritoryModel;
  readonly account: Account;
}

/** Small models over a finite domain of accounts, and one of these. */
function puzzles(policy: fc.Arbitrary<AssignmentPolicy> = branches): fc.Arbitrary<Puzzle> {
  const plans = forests(5).chain((nodes) => fc.tuple(...nodes.map((node) => territoryAt(node))));
  return fc
    .tuple(plans, policy, fc.constantFrom(...everyone))
    .map(([territories, chosen, account]) => ({ model: { id: 'm', fields, territories, policy: chosen }, account }));
}

const branches = fc.constantFrom<AssignmentPolicy>({}, { branch: 'deepest' }, { branch: 'all' });

function territoryAt(node: Territory): fc.Arbitrary<Territory> {
  return fc.record(
    {
      id: fc.constant(node.id),
      parentId: fc.constant(node.parentId),
      criteria: conditions,
      localCriteria: conditions,
      rank: fc.integer({ min: 1, max: 2 }),
      active: fc.constantFrom(true, true, true, true, false),
    },
    { requiredKeys: ['id', 'parentId'] },
  );
}

const tests: fc.Arbitrary<JsonLogic> = fc.oneof(
  fc.constantFrom('DE', 'FR').map((value) => ({ '==': [{ var: 'country' }, value] })),
  fc.constantFrom<JsonLogic>({ in: [{ var: 'country' }, ['DE', 'US']] }, { '!!': [{ var: 'country' }] }),
  fc
    .tuple(fc.constantFrom('<', '>=', '=='), fc.integer({ min: 0, max: 2 }))
    .map(([operator, value]) => ({ [operator]: [{ var: 'size' }, value] })),
  fc.constantFrom<JsonLogic>({ '==': [{ var: 'size' }, null] }, { missing: ['tier', 'size'] }),
  fc.boolean().map((value) => ({ '==': [{ var: 'vip' }, value] })),
  fc.constantFrom<JsonLogic>({ '==': [{ var: 'stage' }, 'won'] }, { startsWith: [{ var: 'tier' }, 'go'] }, true, false),
);

const conditions: fc.Arbitrary<JsonLogic> = fc.oneof(
  tests,
  fc
    .tuple(fc.constantFrom('and', 'or', 'xor'), fc.array(tests, { minLength: 2, maxLength: 4 }))
    .map(([operator, list]) => ({
      [operator]: list,
    })),
  tests.map((test) => ({ '!': [test] })),
);
