import fc from 'fast-check';
import type { Account, AssignmentOptions, AssignmentTable, Pin, TerritoryModel } from '../../src/index.js';
import { accounts, asOfDays, ids, intervals, models } from './modelArbitraries.js';
import { tableOf } from './tableOf.js';

/**
 * Pins of every effect, on the accounts and territories that are given and on others, dated or not; often several on one
 * account, and now and then two that say the same.
 */
function pinsFor(model: TerritoryModel, batch: readonly Account[]): fc.Arbitrary<Pin[]> {
  const accountId = oneOfIds(batch);
  const territoryId = oneOfIds(model.territories);
  const dates = fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: intervals });
  const notes = fc.record({ reason: fc.string(), by: ids() }, { requiredKeys: [] });
  const assign = fc.record({ accountId, effect: fc.constant('assign' as const), territoryId });
  const exclude = fc.record(
    { accountId, effect: fc.constant('exclude' as const), territoryId },
    { requiredKeys: ['accountId', 'effect'] },
  );
  const freeze = fc.record({ accountId, effect: fc.constant('freeze' as const) });
  const decision = fc.oneof<fc.Arbitrary<Pin>[]>(assign, assign, exclude, exclude, freeze);
  return fc.array(
    fc.tuple(decision, dates, notes).map(([pin, interval, note]): Pin => ({ ...pin, ...interval, ...note })),
    { maxLength: batch.length * 2 },
  );
}

/** The table of an earlier run: some of the accounts and others, some of the territories and others that are gone. */
function previousFor(model: TerritoryModel, batch: readonly Account[]): fc.Arbitrary<AssignmentTable> {
  const territoryIds = fc.uniqueArray(oneOfIds(model.territories), { maxLength: 3 });
  return fc
    .uniqueArray(fc.tuple(oneOfIds(batch), territoryIds), { selector: ([id]) => id, maxLength: batch.length * 2 })
    .map(tableOf);
}

/** An id of what is given, or now and then another one. */
function oneOfIds(items: readonly { readonly id: string }[]): fc.Arbitrary<string> {
  if (items.length === 0) return ids();
  return fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...items.map(({ id }) => id)) },
    { weight: 1, arbitrary: ids() },
  );
}

/** A model, accounts of which no two have one id, and everything else that their assignment may depend on. */
export interface Situation {
  readonly model: TerritoryModel;
  readonly accounts: readonly Account[];
  readonly options: AssignmentOptions;
}

/** Situations with models, pins and previous tables of every kind. */
export function situations(): fc.Arbitrary<Situation> {
  const batches = fc.uniqueArray(accounts(), { selector: ({ id }) => id, minLength: 4, maxLength: 8 });
  return fc
    .tuple(models(), batches)
    .chain(([model, batch]) =>
      fc
        .tuple(pinsFor(model, batch), fc.option(previousFor(model, batch), { nil: undefined }), asOfDays())
        .map(([pins, previous, day]) => ({ model, accounts: batch, options: { pins, previous, ...day } })),
    );
}
