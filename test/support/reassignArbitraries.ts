import fc from 'fast-check';
import {
  type Account,
  type AssignmentOptions,
  applyChange,
  isTerritoryError,
  parseModel,
  type Territory,
  type TerritoryModel,
} from '../../src/index.js';
import { changes as planChanges } from './changeArbitraries.js';
import { accounts, asOfDays, ids, intervals, models, refusedAccounts } from './modelArbitraries.js';
import { type Situation, situations } from './pinArbitraries.js';
import { policies, ranks } from './policyArbitraries.js';

/** A step in the life of a plan: the model from now on, and what else has become different. */
export interface Step {
  readonly model: TerritoryModel;
  readonly accounts: readonly unknown[];
  readonly removed: readonly string[];
  readonly options?: AssignmentOptions;
}

/** A plan with its accounts, and the steps that follow one another. */
export interface Evolution {
  readonly model: TerritoryModel;
  readonly accounts: readonly unknown[];
  readonly options: AssignmentOptions;
  readonly steps: readonly Step[];
}

/** Evolutions of {@link situations}, with inputs that are refused, that throw when read, or that share an id. */
export function evolutions(): fc.Arbitrary<Evolution> {
  return fc.tuple(situations(), models()).chain(([{ model, accounts: usual, options }, other]) =>
    fc.record({
      model: fc.constant(model),
      accounts: withOthers(usual),
      options: fc.constant(options),
      steps: fc.array(steps({ model, accounts: usual, options }, other), { minLength: 1, maxLength: 3 }),
    }),
  );
}

/** One step from a situation, with every account usable and every id once, for what is defined by id. */
export function orderlyEvolutions(): fc.Arbitrary<Evolution> {
  return fc
    .tuple(situations(), models())
    .chain(([situation, other]) =>
      fc
        .tuple(steps(situation, other), fc.uniqueArray(accounts(), { selector: ({ id }) => id, maxLength: 3 }))
        .map(([step, changed]) => ({ ...situation, steps: [{ ...step, accounts: changed }] })),
    );
}

/** Other criteria for one territory of a model. */
export interface CriteriaChange {
  readonly model: TerritoryModel;
  readonly later: TerritoryModel;
  readonly territoryId: string;
  readonly accounts: readonly Account[];
  readonly asOf?: string;
}

/** Changes of one territory's criteria, mostly under a policy that does not choose. */
export function criteriaChanges(): fc.Arbitrary<CriteriaChange> {
  return fc
    .tuple(situations(), models(), fc.boolean())
    .filter(([{ model }]) => model.territories.length > 0)
    .chain(([{ model: given, accounts: usual, options }, other, isChoosing]) => {
      const model = isChoosing ? given : { ...given, policy: { branch: given.policy?.branch } };
      const donors = donorsFor(model, other);
      return fc.tuple(idOf(model), givenBy(donors), criteriaMembers).map(([territoryId, from, members]) => {
        const later = attempt(model, () => parseModel(copied(territoryId, from, members)(model)));
        return { model, later, territoryId, accounts: usual, asOf: options.asOf };
      });
    });
}

/** The models whose criteria fit the fields of the first one. */
function donorsFor(model: TerritoryModel, other: TerritoryModel): TerritoryModel[] {
  return model.fields !== undefined || other.fields === undefined ? [model, other] : [model];
}

function withOthers(usual: readonly Account[]): fc.Arbitrary<unknown[]> {
  const other = fc.oneof(
    refusedAccounts(),
    closedAccounts(usual),
    fc.constantFrom(...usual).map((each) => ({ ...each })),
  );
  const others = fc.oneof(
    { weight: 2, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(other, { maxLength: 3 }) },
  );
  return others.chain((more) => fc.shuffledSubarray([...usual, ...more], { minLength: usual.length + more.length }));
}

/** Accounts with a member that throws when it is read. */
function closedAccounts(usual: readonly Account[]): fc.Arbitrary<object> {
  return fc
    .tuple(fc.oneof(accounts(), fc.constantFrom(...usual)), fc.constantFrom('country', 'employees', 'extra', 'tags'))
    .map(([account, field]) => {
      const get = () => {
        throw new Error(`the ${field} is closed`);
      };
      // A counterexample is shown without reading it.
      return Object.defineProperties(
        { ...account },
        {
          [field]: { enumerable: true, get },
          [fc.toStringMethod]: { value: () => `${account.id} with closed ${field}` },
        },
      );
    });
}

function steps({ model, accounts: usual, options }: Situation, other: TerritoryModel): fc.Arbitrary<Step> {
  const known = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...usual.map(({ id }) => id)) },
    { weight: 1, arbitrary: ids() },
  );
  const changed = fc.oneof(
    { weight: 6, arbitrary: fc.tuple(known, accounts()).map(([id, account]) => ({ ...account, id })) },
    { weight: 3, arbitrary: accounts() },
    { weight: 1, arbitrary: fc.oneof(refusedAccounts(), closedAccounts(usual)) },
  );
  return fc
    .record({
      model: laterModels(model, other),
      accounts: mostlyNone(fc.array(changed, { maxLength: 4 })),
      removed: mostlyNone(fc.array(known, { maxLength: 3 })),
      options: mostlyNone(fc.tuple(laterOptions(options))),
    })
    .map(({ options: [next], ...step }) => ({ ...step, ...(next === undefined ? {} : { options: next }) }));
}

function laterOptions({ pins = [], previous, asOf }: AssignmentOptions): fc.Arbitrary<AssignmentOptions> {
  return fc
    .tuple(fc.oneof(fc.constant({ asOf }), asOfDays()), fc.subarray([...pins]), fc.boolean())
    .map(([day, kept, hasPrevious]) => ({ ...day, pins: kept, ...(hasPrevious ? { previous } : {}) }));
}

function mostlyNone<T>(arbitrary: fc.Arbitrary<T[]>): fc.Arbitrary<T[]> {
  return fc.oneof({ weight: 2, arbitrary: fc.constant<T[]>([]) }, { weight: 1, arbitrary });
}

/** The same model, one that a few edits or a change made of it, and now and then another one. */
function laterModels(model: TerritoryModel, other: TerritoryModel): fc.Arbitrary<TerritoryModel> {
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant(model) },
    { weight: 10, arbitrary: edited(model, other) },
    {
      weight: 3,
      arbitrary: planChanges({ model }).map((change) => attempt(model, () => applyChange(model, change).model)),
    },
    { weight: 1, arbitrary: fc.constant(other) },
  );
}

function attempt(model: TerritoryModel, change: () => TerritoryModel): TerritoryModel {
  try {
    return change();
  } catch (error) {
    if (isTerritoryError(error)) return model;
    throw error;
  }
}

function edited(model: TerritoryModel, other: TerritoryModel): fc.Arbitrary<TerritoryModel> {
  return fc
    .array(edits(model, other), { minLength: 1, maxLength: 3 })
    .map((list) => list.reduce((from, edit) => attempt(from, () => parseModel(edit(from))), model));
}

type Edit = (model: TerritoryModel) => TerritoryModel;

/** Edits of one territory or of what concerns them all; those that do not fit the model are refused when it is parsed. */
function edits(model: TerritoryModel, other: TerritoryModel): fc.Arbitrary<Edit> {
  const id = idOf(model);
  const given = givenBy(donorsFor(model, other));
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc.tuple(id, given, criteriaMembers).map(([each, from, members]) => copied(each, from, members)),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(id, given).map(([each, from]) => copied(each, from, ['typeId', 'access', 'name'])),
    },
    { weight: 3, arbitrary: fc.tuple(id, fc.option(id)).map(([each, parentId]) => updated(each, { parentId })) },
    { weight: 3, arbitrary: fc.tuple(id, fc.boolean()).map(([each, keepsChildren]) => removed(each, keepsChildren)) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(ids(), given, fc.option(id))
        .map(([each, from, parentId]) => added({ ...from, id: each, parentId })),
    },
    { weight: 1, arbitrary: fc.tuple(id, fc.boolean()).map(([each, active]) => updated(each, { active })) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(id, intervals)
        .map(([each, interval]) => updated(each, { from: undefined, to: undefined, ...interval })),
    },
    { weight: 1, arbitrary: fc.tuple(id, ranks()).map(([each, rank]) => updated(each, { rank })) },
    {
      weight: 1,
      arbitrary: policies().map(
        (policy): Edit =>
          (from) => ({ ...from, policy }),
      ),
    },
    { weight: 1, arbitrary: fc.constant<Edit>((from) => ({ ...from, territories: [...from.territories].reverse() })) },
    {
      weight: 1,
      arbitrary: fc.constant<Edit>((from) => ({
        ...from,
        types: from.types?.map((type) => ({ ...type, priority: -type.priority })),
      })),
    },
    { weight: 1, arbitrary: fc.constant<Edit>((from) => ({ ...from, fields: other.fields })) },
  );
}

function idOf({ territories }: TerritoryModel): fc.Arbitrary<string> {
  return territories.length === 0 ? ids() : fc.constantFrom(...territories.map((territory) => territory.id));
}

function givenBy(donors: readonly TerritoryModel[]): fc.Arbitrary<Territory> {
  return fc.constantFrom({ id: 'none', parentId: null }, ...donors.flatMap(({ territories }) => territories));
}

const criteriaMembers = fc.constantFrom<(keyof Territory)[]>(
  ['criteria'],
  ['localCriteria'],
  ['criteria', 'localCriteria'],
);

function copied(id: string, from: Territory, members: readonly (keyof Territory)[]): Edit {
  return updated(id, Object.fromEntries(members.map((member) => [member, from[member]])));
}

function updated(id: string, members: Partial<Territory>): Edit {
  return ({ territories, ...more }) => ({
    ...more,
    territories: territories.map((each) => (each.id === id ? { ...each, ...members } : each)),
  });
}

function added(territory: Territory): Edit {
  return ({ territories, ...more }) => ({ ...more, territories: [...territories, territory] });
}

/** Without a territory; its children may go to its parent, else there must be none. */
function removed(id: string, keepsChildren: boolean): Edit {
  return ({ territories, ...more }) => {
    const parentId = territories.find((each) => each.id === id)?.parentId ?? null;
    const left = territories.filter((each) => each.id !== id);
    const isChild = (each: Territory) => keepsChildren && each.parentId === id;
    return { ...more, territories: left.map((each) => (isChild(each) ? { ...each, parentId } : each)) };
  };
}
