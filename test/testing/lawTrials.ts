import fc from 'fast-check';
import { expect } from 'vitest';
import {
  type Account,
  applyChange,
  assignAccount,
  compileModel,
  isWithin,
  type TerritoryModel,
} from '../../src/index.js';
import {
  arbitraryAccount,
  arbitraryChange,
  arbitraryModel,
  assertExclusive,
  assertExhaustive,
  assertUnchanged,
  type Decision,
} from '../../src/testing/index.js';
import { violationOf } from './violationOf.js';

/** A law to be tried on a model, and what it says of one account. */
interface Trial {
  readonly model: TerritoryModel;
  readonly run: () => Decision;
  readonly isViolated: (account: Account) => boolean;
}

/** Holds a law against accounts: a proof has no counterexample, and a counterexample is one. Counts what came out. */
export function countDecisions(trials: fc.Arbitrary<Trial>, numRuns: number) {
  const decided = { proof: 0, samples: 0, violation: 0 };
  fc.assert(
    fc.property(trials, ({ model, run, isViolated }) => {
      const outcome = violationOf(run);
      if ('account' in outcome) {
        decided.violation++;
        expect(isViolated(outcome.account)).toBe(true);
        return;
      }
      decided[outcome.decidedBy]++;
      const accounts = fc.sample(arbitraryAccount(model), { seed: 7, numRuns: 100 });
      if (outcome.decidedBy === 'proof') expect(accounts.find(isViolated)).toBeUndefined();
    }),
    { numRuns },
  );
  return decided;
}

/** Trials of each law about all accounts. */
export function lawTrials(): { readonly [law: string]: fc.Arbitrary<Trial> } {
  return {
    assertExclusive: exclusiveCases().map(({ model, asOf, ids }) => {
      const read = territoryReader(model, asOf);
      return {
        model,
        run: () => assertExclusive(model, { asOf, territoryIds: ids, samples: 50 }),
        isViolated: (account) => read(account).filter((id) => ids.includes(id)).length > 1,
      };
    }),
    assertExhaustive: exhaustiveCases().map(({ model, asOf, scope, heldBy }) => ({
      model,
      run: () => assertExhaustive(model, { asOf, scope, heldBy, samples: 50 }),
      isViolated: lossReader(model, { asOf, scope, heldBy }),
    })),
    assertUnchanged: changeCases().map(({ model, change, asOf, except }) => {
      const after = applyChange(model, change).model;
      const readers = [model, after].map((each) => territoryReader(each, asOf));
      return {
        model,
        run: () => assertUnchanged(model, after, { asOf, except, samples: 50 }),
        isViolated(account) {
          const [had, has] = readers.map((read) => read(account));
          const changed = [...had, ...has].filter((id) => !had.includes(id) || !has.includes(id));
          return changed.length > 0 && !changed.some((id) => except.includes(id));
        },
      };
    }),
  };
}

const asOf = fc.constantFrom(undefined, '2024-06-01', '2025-06-01');

/** Half of them without parts that can only be evaluated, so that proofs are common. */
const models = fc.boolean().chain((opaque) => arbitraryModel({ opaque, territories: 7 }));

function exclusiveCases() {
  return models.chain((model) => {
    const all = fc.constant(model.territories.map(({ id }) => id));
    return fc.record({ model: fc.constant(model), asOf, ids: fc.oneof(all, idsOf(model)) });
  });
}

function exhaustiveCases() {
  return models.chain((model) =>
    fc.record({
      model: fc.constant(model),
      asOf,
      scope: fc.constantFrom(undefined, ...model.territories.map(({ id }) => id)),
      heldBy: fc.constantFrom('any' as const, 'below' as const),
    }),
  );
}

function changeCases() {
  return models.chain((model) =>
    fc.record({ model: fc.constant(model), change: arbitraryChange(model), asOf, except: idsOf(model) }),
  );
}

function idsOf({ territories }: TerritoryModel): fc.Arbitrary<string[]> {
  return fc.subarray(territories.map(({ id }) => id));
}

/** Reads the territories of accounts. */
function territoryReader(model: TerritoryModel, day: string | undefined): (account: Account) => string[] {
  const compiled = compileModel(model);
  return (account) => assignAccount(compiled, account, { asOf: day }).territories.map(({ territoryId }) => territoryId);
}

interface Held {
  readonly asOf: string | undefined;
  readonly scope: string | undefined;
  readonly heldBy: 'any' | 'below';
}

/** Whether an account gets as far as to the scope, and no territory that counts holds it. */
function lossReader(model: TerritoryModel, { asOf: day, scope, heldBy }: Held): (account: Account) => boolean {
  const { index } = compileModel(model);
  // It gets there if a territory that takes everybody would have it there.
  const probe = { id: 'probe for all', parentId: scope ?? null, criteria: true };
  const probed = territoryReader({ ...model, territories: [...model.territories, probe], policy: {} }, day);
  const read = territoryReader(model, day);
  const counts = (id: string) =>
    heldBy === 'any' || scope === undefined || (id !== scope && isWithin(index, id, scope));
  return (account) => probed(account).includes(probe.id) && !read(account).some(counts);
}
