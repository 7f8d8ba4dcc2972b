import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Assignment,
  assignOpportunity,
  type CompiledModel,
  compileCriteria,
  compileModel,
  isWithin,
  mayChooseTerritory,
  type Opportunity,
  type OpportunityAssignment,
  type OpportunityContext,
  type OpportunityPolicy,
  parseModel,
  type Territory,
  type TerritoryModel,
} from '../../src/index.js';
import { deepFreeze } from '../support/deepFreeze.js';
import { accounts, models } from '../support/modelArbitraries.js';
import { thrownIssues } from '../support/thrownIssues.js';

interface Scenario {
  readonly id: string;
  readonly description: string;
  readonly model: unknown;
  readonly opportunity: Opportunity;
  readonly context: OpportunityContext;
  readonly policy: OpportunityPolicy;
  readonly expected: Pick<OpportunityAssignment, 'territoryId' | 'reason'>;
  readonly issues?: readonly string[];
}

const scenarios: readonly Scenario[] = JSON.parse(
  readFileSync(join(import.meta.dirname, '../cases/assignment/opportunities.json'), 'utf8'),
);

const compiled = compileModel(
  parseModel({
    id: 'm',
    fields: { amount: { type: 'number' }, extra: { type: 'any' } },
    territories: [
      { id: 'na', parentId: null },
      { id: 'central', parentId: 'na', opportunityCriteria: { '>': [{ var: 'amount' }, 100_000] } },
      { id: 'closed', parentId: 'na', active: false, opportunityCriteria: true },
      { id: 'below-closed', parentId: 'closed', opportunityCriteria: true },
      { id: 'emea', parentId: null },
      { id: 'odd', parentId: 'emea', opportunityCriteria: { '>': [{ '-': [{ var: 'extra' }, 1] }, 5] } },
    ],
  }),
);

function assignmentOf(...territoryIds: string[]): Assignment {
  return { accountId: 'acme', territories: territoryIds.map((territoryId) => ({ territoryId, source: 'rule' })) };
}

describe('assignOpportunity', () => {
  it.each(scenarios)('decides $id: $description', ({ model, opportunity, context, policy, expected, issues }) => {
    const decision = assignOpportunity(compileModel(parseModel(model)), opportunity, { ...context, ...policy });
    expect({ ...decision, issues: (decision.issues ?? []).map(({ code }) => code) }).toEqual({
      opportunityId: opportunity.id,
      ...expected,
      issues: issues ?? [],
    });
  });

  it('names the territories that tie at the top, and none that is kept', () => {
    const model = compileModel(
      parseModel({
        id: 'm',
        types: [
          { id: 'geo', priority: 20 },
          { id: 'named', priority: 30 },
        ],
        territories: [
          { id: 'a', parentId: null, typeId: 'named' },
          { id: 'b', parentId: null, typeId: 'geo' },
          { id: 'c', parentId: null, typeId: 'named' },
        ],
      }),
    );
    const context = { account: assignmentOf('a', 'b', 'c') };
    expect(assignOpportunity(model, { id: 'o1' }, { ...context, from: 'typePriority' }).issues).toEqual([
      { code: 'opportunity_tied', opportunityId: 'o1', kept: null, territoryIds: ['a', 'c'] },
    ]);
  });

  it.each(['contactThenAccount', 'typePriority', 'ownerIntersection'] as const)(
    'gives none for an account without territories under %s',
    (from) => {
      const { territoryId } = assignOpportunity(compiled, { id: 'o1' }, { account: assignmentOf(), from });
      expect(territoryId).toBeNull();
    },
  );

  it('goes down to no territory that is inactive, nor to one below it', () => {
    const context = { account: assignmentOf('na') };
    const decision = assignOpportunity(
      compiled,
      { id: 'o1', amount: 5 },
      { ...context, from: 'contactThenAccount', refine: true },
    );
    expect(decision).toEqual({ opportunityId: 'o1', territoryId: 'na', reason: 'account' });
  });

  it('goes down to no territory that is out of its dates on the day, and to any without a day', () => {
    const dated = compileModel(
      parseModel({
        id: 'm',
        territories: [
          { id: 'na', parentId: null },
          { id: 'past', parentId: 'na', to: '2020-01-01', opportunityCriteria: true },
        ],
      }),
    );
    const options = { account: assignmentOf('na'), from: 'contactThenAccount', refine: true } as const;
    expect(assignOpportunity(dated, { id: 'o1' }, { ...options, asOf: '2026-01-01' }).territoryId).toBe('na');
    expect(assignOpportunity(dated, { id: 'o1' }, options).territoryId).toBe('past');
  });

  it('takes a current territory that the model does not have any more for none', () => {
    const options = { account: assignmentOf('na'), currentTerritoryId: 'gone' } as const;
    expect(
      assignOpportunity(compiled, { id: 'o1' }, { ...options, from: 'contactThenAccount', existing: 'keep' }),
    ).toEqual({ opportunityId: 'o1', territoryId: 'na', reason: 'account' });
  });

  it('goes down from the territory of the contact, too', () => {
    const context = { contactTerritoryIds: ['na'], account: assignmentOf('emea') };
    const decision = assignOpportunity(
      compiled,
      { id: 'o1', amount: 200_000 },
      { ...context, from: 'contactThenAccount', refine: true },
    );
    expect(decision).toEqual({ opportunityId: 'o1', territoryId: 'central', reason: 'refined' });
  });

  it('counts opportunity criteria that cannot be evaluated as not met, with an issue', () => {
    const opportunity = { id: 'o1', extra: { toString: 1, valueOf: 1 } };
    const context = { account: assignmentOf('emea') };
    const decision = assignOpportunity(compiled, opportunity, { ...context, from: 'contactThenAccount', refine: true });
    expect(decision).toMatchObject({
      territoryId: 'emea',
      reason: 'account',
      issues: [{ code: 'refinement_failed', opportunityId: 'o1', territoryId: 'odd' }],
    });
  });

  it('does not change an opportunity that is excluded although it has no territory', () => {
    const context = { account: assignmentOf('na'), isExcluded: true };
    expect(assignOpportunity(compiled, { id: 'o1' }, { ...context, from: 'contactThenAccount' })).toEqual({
      opportunityId: 'o1',
      territoryId: null,
      reason: 'excluded',
    });
  });

  it.each([
    ['the account', { account: assignmentOf('mars') }],
    ['the contact', { contactTerritoryIds: ['mars'] }],
    ['the owner', { account: assignmentOf('na'), ownerTerritoryIds: ['mars'] }],
  ])('refuses a territory of %s that the model does not have', (_, context) => {
    const assign = () => assignOpportunity(compiled, { id: 'o1' }, { ...context, from: 'ownerIntersection' });
    expect(thrownIssues(assign)).toEqual([{ code: 'unknown_territory', territoryId: 'mars' }]);
  });

  it('refuses a policy that it does not know', () => {
    const options = { account: assignmentOf('na'), from: 'somewhere' };
    const assign = () => Reflect.apply(assignOpportunity, undefined, [compiled, { id: 'o1' }, options]);
    expect(thrownIssues(assign)).toMatchObject([{ code: 'wrong_type', pointer: '/from' }]);
  });

  it('property: an opportunity has one territory of those that it may come from, or none with a reason', () => {
    fc.assert(
      fc.property(deals(), ({ model, opportunity, context, policy }) => {
        const random = compileModel(model);
        const { territoryId, reason } = assignOpportunity(random, opportunity, { ...context, ...policy });
        expect(HAS_TERRITORY[reason] ?? territoryId !== null).toBe(territoryId !== null);
        const sources = [...idsOf(context.account), ...(context.contactTerritoryIds ?? []), context.currentTerritoryId];
        const isFrom = (id: string) => sources.some((source) => source != null && isWithin(random.index, id, source));
        expect(territoryId === null || isFrom(territoryId)).toBe(true);
      }),
    );
  });

  it('property: a second run with the result of the first gives the same (S49)', () => {
    fc.assert(
      fc.property(deals(), ({ model, opportunity, context, policy }) => {
        const random = compileModel(model);
        const first = assignOpportunity(random, opportunity, { ...context, ...policy });
        const again = { ...context, currentTerritoryId: first.territoryId };
        const second = assignOpportunity(random, opportunity, { ...again, ...policy });
        expect(second.territoryId).toBe(first.territoryId);
        expect(assignOpportunity(random, opportunity, { ...again, ...policy })).toEqual(second);
      }),
    );
  });

  it('property: refining stays below the inherited territory, and keeps it where nothing below takes the deal', () => {
    fc.assert(
      fc.property(deals(), ({ model, opportunity, context, policy }) => {
        const random = compileModel(model);
        const inherited = assignOpportunity(random, opportunity, { ...context, ...policy, refine: false });
        const refined = assignOpportunity(random, opportunity, { ...context, ...policy, refine: true });
        if (refined.reason !== 'refined') {
          expect({ ...refined, issues: [] }).toEqual({ ...inherited, issues: [] });
          return;
        }
        expect(refined.territoryId).not.toBe(inherited.territoryId);
        expect(isWithin(random.index, refined.territoryId ?? '', inherited.territoryId ?? '')).toBe(true);
      }),
    );
  });

  it('property: refining gives the deepest that takes the deal, of several the smallest id where nothing is declared', () => {
    fc.assert(
      fc.property(deals(), ({ model: { policy: _, ...model }, opportunity }) => {
        const random = compileModel(model);
        for (const { id } of model.territories) {
          const context = { contactTerritoryIds: [id] };
          const { territoryId } = assignOpportunity(random, opportunity, {
            ...context,
            from: 'contactThenAccount',
            refine: true,
          });
          expect(territoryId).toBe(refineSlowly(random, opportunity, id).sort()[0] ?? id);
        }
      }),
    );
  });

  it('property: the order of the account’s territories does not matter under typePriority', () => {
    fc.assert(
      fc.property(deals(), ({ model, opportunity, context, policy }) => {
        const random = compileModel(model);
        const reversed = { ...context, account: context.account && assignmentOf(...idsOf(context.account).reverse()) };
        const decide = (each: OpportunityContext) => {
          const { territoryId, reason } = assignOpportunity(random, opportunity, {
            ...each,
            ...policy,
            from: 'typePriority',
          });
          return { territoryId, reason };
        };
        expect(decide(reversed)).toEqual(decide(context));
      }),
    );
  });

  it('property: an opportunity under ownerIntersection has a territory exactly where owner and account share one', () => {
    fc.assert(
      fc.property(deals(), ({ model, opportunity, context: { currentTerritoryId: _, isExcluded: __, ...context } }) => {
        const shared = idsOf(context.account).filter((id) => context.ownerTerritoryIds?.includes(id));
        const policy = { from: 'ownerIntersection' as const };
        const { territoryId } = assignOpportunity(compileModel(model), opportunity, { ...context, ...policy });
        expect(territoryId).toBe(shared.length === 1 ? shared[0] : null);
      }),
    );
  });

  it('property: the model, the opportunity and its context stay as they are', () => {
    fc.assert(
      fc.property(deals(), ({ model, opportunity, context, policy }) => {
        const frozen = compileModel(deepFreeze(model));
        assignOpportunity(frozen, Object.freeze(opportunity), deepFreeze({ ...context, ...policy }));
      }),
    );
  });
});

describe('mayChooseTerritory', () => {
  const account = assignmentOf('na', 'emea');

  it('lets somebody without full access to the account choose one of its territories (S50)', () => {
    expect(mayChooseTerritory(compiled, 'na', { account, hasFullAccess: false })).toBe(true);
  });

  it('lets somebody without full access to the account choose no other territory (S50)', () => {
    expect(mayChooseTerritory(compiled, 'central', { account, hasFullAccess: false })).toBe(false);
  });

  it('lets somebody with full access to the account choose any territory of the model', () => {
    expect(mayChooseTerritory(compiled, 'central', { account, hasFullAccess: true })).toBe(true);
  });

  it('lets nobody choose a territory that the model does not have', () => {
    expect(mayChooseTerritory(compiled, 'mars', { account, hasFullAccess: true })).toBe(false);
  });

  it('lets somebody without full access choose nothing where there is no account', () => {
    expect(mayChooseTerritory(compiled, 'na', { hasFullAccess: false })).toBe(false);
  });
});

/** Whether an opportunity with this reason has a territory; with the others it keeps what it has. */
const HAS_TERRITORY: { readonly [Reason in OpportunityAssignment['reason']]?: boolean } = {
  contact: true,
  account: true,
  only_territory: true,
  highest_type_priority: true,
  owner_and_account: true,
  refined: true,
  kept: true,
  no_account: false,
  no_territory: false,
  tied_type_priority: false,
  no_shared_territory: false,
  several_shared_territories: false,
};

function idsOf(assignment: Assignment | undefined): string[] {
  return assignment?.territories.map(({ territoryId }) => territoryId) ?? [];
}

/** The territories below one that take a deal, as the documentation words it, and none of them above another. */
function refineSlowly({ model, fields }: CompiledModel, opportunity: Opportunity, startId: string): string[] {
  const childrenOf = (id: string) => model.territories.filter(({ parentId }) => parentId === id);
  const isClosed = ({ active, opportunityCriteria = true }: Territory) =>
    active === false || !compileCriteria(opportunityCriteria, fields)(opportunity);

  function takersFrom(territory: Territory): string[] {
    if (isClosed(territory)) return [];
    const below = childrenOf(territory.id).flatMap(takersFrom);
    return below.length === 0 && territory.opportunityCriteria !== undefined ? [territory.id] : below;
  }

  const start = model.territories.find(({ id }) => id === startId);
  return start === undefined || isClosed(start) ? [] : childrenOf(startId).flatMap(takersFrom);
}

interface Deal {
  readonly model: TerritoryModel;
  readonly opportunity: Opportunity;
  readonly context: OpportunityContext;
  readonly policy: OpportunityPolicy;
}

/** Deals in random models, with territories of account, contact and owner that the models have. */
function deals(): fc.Arbitrary<Deal> {
  const randomPolicy = fc.record(
    {
      from: fc.constantFrom('contactThenAccount' as const, 'typePriority' as const, 'ownerIntersection' as const),
      refine: fc.boolean(),
      existing: fc.constantFrom('keep' as const, 'follow' as const),
    },
    { requiredKeys: ['from'] },
  );
  return models().chain((model) =>
    fc.record({ model: fc.constant(model), opportunity: accounts(), context: contexts(model), policy: randomPolicy }),
  );
}

function contexts({ territories }: TerritoryModel): fc.Arbitrary<OpportunityContext> {
  const some = fc.shuffledSubarray(territories.map(({ id }) => id));
  return fc.record(
    {
      account: some.map((ids) => assignmentOf(...ids)),
      contactTerritoryIds: some,
      ownerTerritoryIds: some,
      currentTerritoryId: some.map(([id = null]) => id),
      isExcluded: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
    },
    { requiredKeys: [] },
  );
}
