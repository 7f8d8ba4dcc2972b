import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryTargets } from '../../../src/forecast/targets/carryTargets.js';
import type { CarryInput, Target } from '../../../src/forecast/targets/types.js';
import { hostileRecipes, hostileValue } from '../../fuzz/hostileValues.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { thrownIssues } from '../../support/thrownIssues.js';
import { forests, type Node, plan, reordered } from './forests.js';

const periodId = 'FY2026';

function targets(entries: Readonly<Record<string, number>>): Target[] {
  return Object.entries(entries).map(([territoryId, amountMinor]) => ({ territoryId, periodId, amountMinor }));
}

const all = targets({ world: 1000, amer: 600, west: 350, east: 200, emea: 400 });

function carry(given: Partial<CarryInput>) {
  const result = carryTargets(deepFreeze({ before: plan, after: plan, targets: all, ...given }));
  return { ...result, amounts: result.targets.map(({ territoryId, amountMinor }) => [territoryId, amountMinor]) };
}

describe('carryTargets', () => {
  it('changes nothing where nothing changes', () => {
    const users = [{ territoryId: 'west', userId: 'uli', periodId, amountMinor: 90, currency: 'EUR' }];
    const { targets, issues } = carry({ targets: [...all, ...users] });
    expect(issues).toEqual([]);
    expect(targets).toEqual([
      { territoryId: 'world', periodId, amountMinor: 1000, currency: 'EUR' },
      { territoryId: 'amer', periodId, amountMinor: 600, currency: 'EUR' },
      { territoryId: 'east', periodId, amountMinor: 200, currency: 'EUR' },
      { territoryId: 'west', periodId, amountMinor: 350, currency: 'EUR' },
      { territoryId: 'west', userId: 'uli', periodId, amountMinor: 90, currency: 'EUR' },
      { territoryId: 'emea', periodId, amountMinor: 400, currency: 'EUR' },
    ]);
  });

  it('takes the target of a territory that moves from those above it to those that are now', () => {
    const after = plan.map((node) => (node.id === 'west' ? { ...node, parentId: 'emea' } : node));
    expect(carry({ after }).amounts).toEqual([
      ['world', 1000],
      ['amer', 250],
      ['east', 200],
      ['emea', 750],
      ['west', 350],
    ]);
  });

  it('merges two territories into a new one', () => {
    const after = [...plan.filter(({ id }) => id !== 'west' && id !== 'east'), { id: 'usa', parentId: 'amer' }];
    const flows = ['west', 'east'].map((fromId) => ({ fromId, toId: 'usa', weight: 1 }));
    const { amounts, issues } = carry({ after, flows });
    expect(amounts).toEqual([
      ['world', 1000],
      ['amer', 600],
      ['usa', 550],
      ['emea', 400],
    ]);
    expect(issues).toEqual([]);
  });

  it('splits a territory by the weights of its accounts, users and all', () => {
    const after = [...plan.filter(({ id }) => id !== 'emea'), ...['de', 'fr'].map((id) => ({ id, parentId: 'world' }))];
    const flows = [
      { fromId: 'emea', toId: 'de', weight: 2 },
      { fromId: 'emea', toId: 'fr', weight: 1 },
    ];
    const user = { territoryId: 'emea', userId: 'uli', periodId, amountMinor: 100 };
    const result = carry({ after, flows, targets: [...all, user] });
    expect(result.targets.filter(({ territoryId }) => territoryId === 'de' || territoryId === 'fr')).toEqual([
      { territoryId: 'de', periodId, amountMinor: 267 },
      { territoryId: 'de', userId: 'uli', periodId, amountMinor: 67 },
      { territoryId: 'fr', periodId, amountMinor: 133 },
      { territoryId: 'fr', userId: 'uli', periodId, amountMinor: 33 },
    ]);
    expect(result.amounts[0]).toEqual(['world', 1000]);
  });

  it('moves a part of the accounts', () => {
    const flows = [
      { fromId: 'west', toId: 'west', weight: 6 },
      { fromId: 'west', toId: 'emea', weight: 1 },
    ];
    expect(carry({ flows }).amounts).toEqual([
      ['world', 1000],
      ['amer', 550],
      ['east', 200],
      ['west', 300],
      ['emea', 450],
    ]);
  });

  it('adds up targets for a new territory in between', () => {
    const after = plan.map((node) => (node.id === 'amer' || node.id === 'emea' ? { ...node, parentId: 'top' } : node));
    const { amounts } = carry({ after: [...after, { id: 'top', parentId: 'world' }] });
    expect(amounts.slice(0, 2)).toEqual([
      ['world', 1000],
      ['top', 1000],
    ]);
  });

  it('adds up targets for a new root, past territories that had none', () => {
    const after = [{ id: 'top', parentId: null }, { ...plan[0], parentId: 'top' }, ...plan.slice(1)];
    expect(carry({ after, targets: targets({ west: 5 }) }).amounts).toEqual([
      ['top', 5],
      ['west', 5],
    ]);
  });

  it('keeps what children have beyond their parent', () => {
    const hedged = targets({ amer: 500, west: 350, east: 200 });
    const after = plan.map((node) => (node.id === 'west' ? { ...node, parentId: 'emea' } : node));
    expect(carry({ after, targets: hedged }).amounts).toEqual([
      ['amer', 150],
      ['east', 200],
      ['west', 350],
    ]);
  });

  it('lists what goes without saying where', () => {
    const after = plan.filter(({ id }) => id !== 'west');
    const user = { territoryId: 'west', userId: 'uli', periodId, amountMinor: 90 };
    const { amounts, issues } = carry({ after, targets: [...all, user, ...targets({ mars: 5 })] });
    expect(amounts[0]).toEqual(['world', 650]);
    expect(issues).toEqual([
      { code: 'target_not_carried', territoryId: 'west', periodId, amountMinor: 350 },
      { code: 'target_not_carried', territoryId: 'west', userId: 'uli', periodId, amountMinor: 90 },
      { code: 'target_not_carried', territoryId: 'mars', periodId, amountMinor: 5 },
    ]);
  });

  it('has an issue in place of a sum beyond 2^53', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const result = carry({
      targets: targets({ west: most, east: most }),
      flows: ['west', 'east'].map((fromId) => ({ fromId, toId: 'emea', weight: 1 })),
    });
    expect(result.targets.map(({ amountMinor }) => amountMinor)).toEqual([0, 0]);
    expect(result.issues).toEqual([{ code: 'unsafe_amount', received: '18014398509481982' }]);
  });

  it('reports everything that is wrong at once', () => {
    const flows = [
      { fromId: 'mars', toId: 'west', weight: 1 },
      { fromId: 'west', toId: 'venus', weight: 1 },
      { fromId: 'west', toId: 'venus', weight: 2 },
    ];
    expect(thrownIssues(() => carry({ flows, targets: [...all, all[0]] }))).toEqual([
      { code: 'duplicate_target', pointer: '/targets/5', firstPointer: '/targets/0', territoryId: 'world', periodId },
      { code: 'unknown_territory', pointer: '/flows/0/fromId', territoryId: 'mars' },
      { code: 'unknown_territory', pointer: '/flows/1/toId', territoryId: 'venus' },
      { code: 'unknown_territory', pointer: '/flows/2/toId', territoryId: 'venus' },
      { code: 'duplicate_id', pointer: '/flows/2/toId', id: 'venus', firstPointer: '/flows/1/toId' },
    ]);
  });

  const inputs: fc.Arbitrary<CarryInput> = fc.tuple(forests(), forests()).chain(([before, after]) => {
    const oldIds = fc.constantFrom(...before.map(({ id }) => id));
    const newIds = fc.constantFrom(...after.map(({ id }) => id));
    const key = fc.record(
      {
        territoryId: fc.oneof({ weight: 9, arbitrary: oldIds }, fc.constant('gone')),
        userId: fc.constantFrom('uli', 'a'),
        periodId: fc.constantFrom('p', 'q'),
        measure: fc.constant('units'),
        amountMinor: fc.integer({ min: -50, max: 500 }),
      },
      { requiredKeys: ['territoryId', 'periodId', 'amountMinor'] },
    );
    return fc.record({
      before: fc.constant(before),
      after: fc.constant(after),
      targets: fc.uniqueArray(key, {
        selector: ({ amountMinor, ...rest }) => JSON.stringify(rest, ['territoryId', 'userId', 'periodId', 'measure']),
        maxLength: 20,
      }),
      flows: fc.uniqueArray(fc.record({ fromId: oldIds, toId: newIds, weight: fc.nat(9) }), {
        selector: ({ fromId, toId }) => JSON.stringify([fromId, toId]),
        maxLength: 10,
      }),
    });
  });

  it('property: what the roots and users had is what they have and the issues', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { targets, issues } = carryTargets(deepFreeze(input));
        const lost = issues.map((issue) => (issue.code === 'target_not_carried' ? issue : expect.fail(issue.code)));
        for (const periodId of ['p', 'q']) {
          for (const measure of [undefined, 'units']) {
            const isMeant = (key: { periodId: string; measure?: string }) =>
              key.periodId === periodId && key.measure === measure;
            const [had, has, left] = [input.targets, targets, lost].map((list) => list.filter(isMeant));
            expect(totalOf(input.before, had)).toBe(totalOf(input.after, has) + sumOf(left.filter(isOfTerritory)));
            const users = [had, has, left].map((list) => sumOf(list.filter((target) => !isOfTerritory(target))));
            expect(users[0]).toBe(users[1] + users[2]);
          }
        }
      }),
    );
  });

  it('property: no quota is lost in any sequence of moves, merges and splits', () => {
    const targeted = inputs.map(({ before, targets }) => {
      return { nodes: before, targets: targets.filter(({ territoryId }) => territoryId !== 'gone') };
    });
    fc.assert(
      fc.property(targeted, fc.array(restructurings, { minLength: 1, maxLength: 8 }), (start, steps) => {
        const had = quotas(start.nodes, start.targets);
        steps.reduce<Plan>(({ nodes, targets }, step, number) => {
          const { after, flows } = restructure(nodes, step, `new ${number}`);
          const carried = carryTargets({ before: nodes, after, targets, flows });
          expect(carried.issues).toEqual([]);
          expect(quotas(after, carried.targets)).toEqual(had);
          return { nodes: after, targets: carried.targets };
        }, start);
      }),
    );
  });

  it('property: carrying over to the same tree without flows changes nothing but the order', () => {
    fc.assert(
      fc.property(inputs, ({ before, targets }) => {
        const known = targets.filter(({ territoryId }) => territoryId !== 'gone');
        const result = carryTargets({ before, after: before, targets: known });
        expect(new Set(result.targets.map((target) => JSON.stringify(target)))).toEqual(
          new Set(
            known.map(({ territoryId, userId, periodId, measure, amountMinor }) =>
              JSON.stringify({ territoryId, userId, periodId, measure, amountMinor }),
            ),
          ),
        );
        expect(result.issues).toEqual([]);
      }),
    );
  });

  it('property: does not depend on the order of anything', () => {
    const shuffled = inputs.chain((input) =>
      fc.tuple(
        fc.constant(input),
        fc.record({
          before: reordered(input.before),
          after: reordered(input.after),
          targets: reordered(input.targets),
          flows: reordered(input.flows ?? []),
        }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([input, other]) => {
        expect(carryTargets(other)).toStrictEqual(carryTargets(input));
      }),
    );
  });

  it('property: whatever it is given, only a TerritoryError comes of it', () => {
    fc.assert(
      fc.property(hostileRecipes(), (recipe) => {
        const call = (...args: unknown[]) => thrownIssues(() => Reflect.apply(carryTargets, undefined, args));
        call(hostileValue(recipe));
        const flow = { fromId: 'west', toId: 'west', weight: 1 };
        for (const member of ['before', 'after', 'targets', 'flows']) {
          call({ before: plan, after: plan, targets: all, [member]: hostileValue(recipe) });
          call({ before: plan, after: plan, targets: all, [member]: [hostileValue(recipe)] });
        }
        for (const member of ['fromId', 'toId', 'weight']) {
          call({ before: plan, after: plan, targets: all, flows: [{ ...flow, [member]: hostileValue(recipe) }] });
        }
      }),
    );
  });
});

interface Plan {
  readonly nodes: readonly Node[];
  readonly targets: readonly Target[];
}

interface Restructuring {
  readonly kind: 'move' | 'merge' | 'split';
  /** Which territory, and which other one, counted around the lists of those there are. */
  readonly picks: readonly [number, number];
  readonly weights: readonly [number, number];
}

const restructurings: fc.Arbitrary<Restructuring> = fc.record({
  kind: fc.constantFrom('move', 'merge', 'split'),
  picks: fc.tuple(fc.nat(), fc.nat()),
  weights: fc.tuple(fc.nat(9), fc.nat(9)),
});

/** The tree after one step, and where the targets go; where there is no other territory to move to or merge with, as before. */
function restructure(nodes: readonly Node[], { kind, picks, weights }: Restructuring, newId: string) {
  const { id } = nodes[picks[0] % nodes.length];
  const others = nodes.filter((node) => !isWithin(nodes, node.id, id));
  const otherId = others.length === 0 ? null : others[picks[1] % others.length].id;
  const adopt = (from: string, to: string) =>
    nodes.map((node) => (node.parentId === from ? { ...node, parentId: to } : node));
  switch (kind) {
    case 'move':
      return { after: nodes.map((node) => (node.id === id ? { id, parentId: otherId } : node)), flows: [] };
    case 'merge': {
      if (otherId === null) return { after: nodes, flows: [] };
      const after = adopt(id, otherId).filter((node) => node.id !== id);
      return { after, flows: [{ fromId: id, toId: otherId, weight: 1 }] };
    }
    case 'split': {
      const [one, other] = ['one', 'other'].map((part) => `${newId}, ${part}`);
      const parentId = nodes.find((node) => node.id === id)?.parentId ?? null;
      const parts = [one, other].map((part) => ({ id: part, parentId }));
      const after = [...adopt(id, one).filter((node) => node.id !== id), ...parts];
      return { after, flows: parts.map((part, at) => ({ fromId: id, toId: part.id, weight: weights[at] })) };
    }
  }
}

function isWithin(nodes: readonly Node[], id: string | null, ancestorId: string): boolean {
  if (id === null || id === ancestorId) return id !== null;
  return isWithin(nodes, nodes.find((node) => node.id === id)?.parentId ?? null, ancestorId);
}

/** What the topmost targets come to and what each user has, by period and measure. */
function quotas(nodes: readonly Node[], list: readonly Target[]): (readonly [string, number])[] {
  const textOf = ({ periodId, measure, userId }: Target) => JSON.stringify([periodId, measure, userId]);
  return [...new Set(list.map(textOf))].sort().map((text) => {
    const group = list.filter((target) => textOf(target) === text);
    return [text, group.every(isOfTerritory) ? totalOf(nodes, group) : sumOf(group)];
  });
}

function isOfTerritory({ userId }: { readonly userId?: string }): boolean {
  return userId === undefined;
}

function sumOf(list: readonly { readonly amountMinor: number }[]): number {
  return list.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}

/** What the topmost targets of a tree come to: those that have none above them, and those of no territory. */
function totalOf(nodes: readonly Node[], list: readonly Target[]): number {
  const ofTerritories = list.filter(isOfTerritory);
  const set = new Set(ofTerritories.map(({ territoryId }) => territoryId));
  const isBelowAnother = (id: string | null | undefined): boolean => {
    const parentId = nodes.find((node) => node.id === id)?.parentId;
    return parentId !== undefined && parentId !== null && (set.has(parentId) || isBelowAnother(parentId));
  };
  return sumOf(ofTerritories.filter(({ territoryId }) => !isBelowAnother(territoryId)));
}
