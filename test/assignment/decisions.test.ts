import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Account,
  type Assignment,
  type AssignmentOptions,
  assignAccount,
  assignAccounts,
  type CompiledModel,
  compileModel,
  explainAccount,
  parseModel,
  type TerritoryModel,
  tableRow,
  tableRows,
} from '../../src/index.js';
import { decideSlowly } from '../support/decisionOracle.js';
import { deepFreeze } from '../support/deepFreeze.js';
import { asOfDays, models, accounts as randomAccounts } from '../support/modelArbitraries.js';
import { situations } from '../support/pinArbitraries.js';

type BackEnd = (compiled: CompiledModel, account: Account, options: AssignmentOptions) => Assignment;

const backEnds: Readonly<Record<string, BackEnd>> = {
  assignAccount,
  assignAccounts: (compiled, account, options) => tableRow(assignAccounts(compiled, [account], options), 0),
  explainAccount: (compiled, account, options) => {
    const { visited: _, ...assignment } = explainAccount(compiled, account, options);
    return assignment;
  },
};

/** An assignment with its issues in an order of their own, that of the plan and of the pins aside. */
function comparable({ issues = [], ...assignment }: Assignment): object {
  return {
    ...assignment,
    issues: issues.map((issue) => JSON.stringify(Object.entries({ ...issue, row: 0 }).sort())).sort(),
  };
}

/** Without what the oracle does not know. */
function withoutFailures({ issues = [], ...assignment }: Assignment): Assignment {
  return { ...assignment, issues: issues.filter(({ code }) => code !== 'evaluation_failed') };
}

function shuffle<Item>(items: readonly Item[], keys: fc.Stream<number>): Item[] {
  return items
    .map((item) => ({ item, key: keys.next().value }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

function withoutPosition({ policy = {}, ...model }: TerritoryModel): TerritoryModel {
  const precedence = policy.precedence?.filter((key) => key !== 'position');
  return parseModel({ ...model, policy: { ...policy, ...(precedence && { precedence }) } });
}

const randomKeys = fc.infiniteStream(fc.nat());

describe.each(Object.entries(backEnds))('a decision of %s', (_, assign) => {
  it('property: is that of the oracle', () => {
    fc.assert(
      fc.property(situations(), ({ model, accounts, options }) => {
        const compiled = compileModel(model);
        const oracle = decideSlowly(model);
        for (const account of accounts) {
          const decision = withoutFailures(assign(compiled, account, options));
          expect(comparable(decision)).toEqual(comparable(oracle(account, options)));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a decision', () => {
  it('property: is the same in a table of many, row by row', () => {
    fc.assert(
      fc.property(situations(), ({ model, accounts, options }) => {
        const compiled = compileModel(model);
        const table = assignAccounts(compiled, accounts, options);
        for (const [row, account] of accounts.entries()) {
          const { issues, ...assignment } = assignAccount(compiled, account, options);
          const moved = issues?.map((issue) => ({ ...issue, row }));
          expect(tableRow(table, row)).toEqual({ ...assignment, ...(moved && { issues: moved }) });
        }
      }),
    );
  });

  it('property: does not depend on the order of the territories unless `position` is declared', () => {
    fc.assert(
      fc.property(situations(), randomKeys, ({ model: input, accounts, options }, keys) => {
        const model = withoutPosition(input);
        const shuffled = compileModel({ ...model, territories: shuffle(model.territories, keys) });
        const compiled = compileModel(model);
        for (const account of accounts) {
          const decision = assignAccount(shuffled, account, options);
          expect(comparable(decision)).toEqual(comparable(assignAccount(compiled, account, options)));
        }
      }),
    );
  });

  it('property: does not depend on the order of the accounts', () => {
    fc.assert(
      fc.property(situations(), randomKeys, ({ model, accounts, options }, keys) => {
        const compiled = compileModel(model);
        const byId = (batch: readonly Account[]) =>
          new Map(
            [...tableRows(assignAccounts(compiled, batch, options))].map((row) => [row.accountId, comparable(row)]),
          );
        expect(byId(shuffle(accounts, keys))).toEqual(byId(accounts));
      }),
    );
  });

  it('property: does not depend on the order of the pins', () => {
    fc.assert(
      fc.property(situations(), randomKeys, ({ model, accounts, options }, keys) => {
        const compiled = compileModel(model);
        const shuffled = { ...options, pins: shuffle(options.pins ?? [], keys) };
        for (const account of accounts) {
          const decision = assignAccount(compiled, account, shuffled);
          expect(comparable(decision)).toEqual(comparable(assignAccount(compiled, account, options)));
        }
      }),
    );
  });

  it('property: stays as it is when it is made again with itself as the previous one', () => {
    fc.assert(
      fc.property(situations(), ({ model, accounts, options }) => {
        const compiled = compileModel(model);
        const first = assignAccounts(compiled, accounts, options);
        const second = assignAccounts(compiled, accounts, { ...options, previous: first });
        expect({ ...second, issues: [] }).toEqual({ ...first, issues: [] });
      }),
    );
  });

  it('property: has every territory that is pinned', () => {
    fc.assert(
      fc.property(situations(), ({ model, accounts, options }) => {
        for (const { accountId, territories } of rowsOf(model, accounts, options)) {
          const pins = openPins(options, accountId).filter(({ effect }) => effect === 'assign');
          const known = pins.filter(({ territoryId }) => model.territories.some(({ id }) => id === territoryId));
          const ids = territories.map(({ territoryId }) => territoryId);
          expect(ids).toEqual(expect.arrayContaining(known.map(({ territoryId }) => territoryId)));
        }
      }),
    );
  });

  it('property: has no territory that is excluded, unless it is pinned', () => {
    fc.assert(
      fc.property(situations(), ({ model, accounts, options }) => {
        for (const { accountId, territories } of rowsOf(model, accounts, options)) {
          const pins = openPins(options, accountId);
          const excluded = pins.filter(({ effect }) => effect === 'exclude');
          const assigned = pins.filter(({ effect }) => effect === 'assign').map(({ territoryId }) => territoryId);
          const isExcluded = (id: string) =>
            excluded.some(({ territoryId = id }) => territoryId === id) && !assigned.includes(id);
          expect(territories.filter(({ territoryId }) => isExcluded(territoryId))).toEqual([]);
        }
      }),
    );
  });

  it('property: never has more territories than the limit, but for those of pins', () => {
    fc.assert(
      fc.property(situations(), ({ model, accounts, options: { pins = [], ...options } }) => {
        const limit = model.policy?.limit ?? Number.POSITIVE_INFINITY;
        const assigning = pins.filter(({ effect }) => effect !== 'freeze');
        for (const { accountId, territories } of rowsOf(model, accounts, { ...options, pins: assigning })) {
          const assigned = openPins({ ...options, pins: assigning }, accountId).map(({ territoryId }) => territoryId);
          const others = territories.filter(({ territoryId }) => !assigned.includes(territoryId));
          expect(others.length).toBeLessThanOrEqual(Math.max(0, limit - (territories.length - others.length)));
        }
      }),
    );
  });

  it('property: names every tie across the cut that no declared key breaks', () => {
    fc.assert(
      fc.property(models(), fc.array(randomAccounts(), { maxLength: 8 }), asOfDays(), (input, batch, options) => {
        const model = { ...input, policy: { ...input.policy, winners: 1, tie: 'first' as const } };
        const compiled = compileModel(model);
        for (const account of batch) {
          const { visited, territories, issues = [] } = explainAccount(compiled, account, options);
          const equals = visited
            .filter(({ outcome }) => outcome === 'outranked')
            .map(({ territoryId }) => territoryId)
            .filter((id) => territories.some(({ territoryId }) => !isTold(model, id, territoryId)));
          const dropped = issues.flatMap((issue) => (issue.code === 'tie_broken_by_id' ? issue.dropped : []));
          expect([...dropped].sort()).toEqual(equals.sort());
        }
      }),
    );
  });

  it('property: leaves the model, the accounts, the pins and the previous table as they are', () => {
    fc.assert(
      fc.property(situations(), ({ model, accounts, options: { previous, ...options } }) => {
        const compiled = compileModel(deepFreeze(model));
        const before = structuredClone(previous);
        const frozen = { ...deepFreeze(options), previous: previous && Object.freeze(previous) };
        assignAccounts(compiled, Object.freeze(accounts.map(Object.freeze)), Object.freeze(frozen));
        expect(previous).toEqual(before);
      }),
    );
  });
});

function rowsOf(model: TerritoryModel, accounts: readonly Account[], options: AssignmentOptions): Assignment[] {
  return [...tableRows(assignAccounts(compileModel(model), accounts, options))];
}

function openPins({ pins = [], asOf }: AssignmentOptions, accountId: string) {
  const isOpen = (from = '', to = '~') => asOf === undefined || (from <= asOf && asOf < to);
  return pins.filter((pin) => pin.accountId === accountId && isOpen(pin.from, pin.to));
}

/** Whether a declared key tells two territories apart. */
function isTold({ policy, territories, types = [] }: TerritoryModel, one: string, other: string): boolean {
  const keysOf = (id: string) => {
    const position = territories.findIndex((territory) => territory.id === id);
    const { rank, typeId } = territories[position];
    return { rank, position, typePriority: types.find((type) => type.id === typeId)?.priority, depth: depthOf(id) };
  };
  const depthOf = (id: string | null): number => {
    const territory = territories.find((each) => each.id === id);
    return territory === undefined ? 0 : 1 + depthOf(territory.parentId);
  };
  return (policy?.precedence ?? []).some((key) => keysOf(one)[key] !== keysOf(other)[key]);
}
