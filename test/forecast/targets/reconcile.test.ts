import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocateTarget } from '../../../src/forecast/targets/allocateTarget.js';
import { type ReconciliationInput, reconcile } from '../../../src/forecast/targets/reconcile.js';
import { hostileRecipes, hostileValue } from '../../fuzz/hostileValues.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { thrownIssues } from '../../support/thrownIssues.js';
import { childrenOf, forests, type Node, plan, reordered } from './forests.js';

function amounts(entries: Readonly<Record<string, number>>) {
  return Object.entries(entries).map(([territoryId, amountMinor]) => ({ territoryId, amountMinor }));
}

describe('reconcile', () => {
  it('has what comes from above beside what comes from below', () => {
    const topDown = amounts({ world: 1000, amer: 600, emea: 400, west: 350 });
    const bottomUp = amounts({ west: 300, east: 200, amer: 20, emea: 450 });
    expect(reconcile({ territories: plan, topDown, bottomUp })).toEqual({
      rows: [
        { territoryId: 'world', topDownMinor: 1000, bottomUpMinor: 970, deltaMinor: 30, incoherenceMinor: 0 },
        { territoryId: 'amer', topDownMinor: 600, bottomUpMinor: 520, deltaMinor: 80, incoherenceMinor: 250 },
        { territoryId: 'east', topDownMinor: null, bottomUpMinor: 200, deltaMinor: null, incoherenceMinor: null },
        { territoryId: 'west', topDownMinor: 350, bottomUpMinor: 300, deltaMinor: 50, incoherenceMinor: null },
        { territoryId: 'emea', topDownMinor: 400, bottomUpMinor: 450, deltaMinor: -50, incoherenceMinor: null },
      ],
      isCoherent: false,
      issues: [],
    });
  });

  it('has nothing where nobody said anything', () => {
    const { rows, isCoherent } = reconcile({ territories: plan, topDown: [], bottomUp: [] });
    expect(rows[0]).toEqual({
      territoryId: 'world',
      topDownMinor: null,
      bottomUpMinor: null,
      deltaMinor: null,
      incoherenceMinor: null,
    });
    expect(isCoherent).toBe(true);
  });

  it('has an issue for a sum beyond 2^53', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const { rows, issues } = reconcile({ territories: plan, topDown: [], bottomUp: amounts({ west: most, east: 1 }) });
    expect(rows[1].bottomUpMinor).toBeNull();
    expect(issues[0]).toEqual({ code: 'unsafe_amount', received: '9007199254740992' });
  });

  it('refuses what is of no territory', () => {
    const input = { territories: plan, topDown: amounts({ mars: 1 }), bottomUp: amounts({ venus: 1 }) };
    expect(thrownIssues(() => reconcile(input))).toEqual([
      { code: 'unknown_territory', pointer: '/topDown/0/territoryId', territoryId: 'mars' },
      { code: 'unknown_territory', pointer: '/bottomUp/0/territoryId', territoryId: 'venus' },
    ]);
  });

  it('property: what allocateTarget allocates is coherent, and equal to its leaves summed', () => {
    fc.assert(
      fc.property(forests(), fc.nat(9999), (territories, total) => {
        const { targets } = allocateTarget({ territories, total, method: { kind: 'equalUnitGrowth' }, basis: [] });
        const topDown = targets.map(({ territoryId, amountMinor }) => ({
          territoryId,
          amountMinor: amountMinor ?? -1,
        }));
        const bottomUp = topDown.filter(({ territoryId }) => childrenOf(territories, territoryId).length === 0);
        const { rows, isCoherent } = reconcile({ territories, topDown, bottomUp });
        expect(isCoherent).toBe(true);
        expect(rows.every(({ deltaMinor }) => deltaMinor === 0)).toBe(true);
      }),
    );
  });

  const inputs: fc.Arbitrary<ReconciliationInput> = forests().chain((territories) => {
    const entries = fc.uniqueArray(
      fc.record({
        territoryId: fc.constantFrom(...territories.map(({ id }) => id)),
        amountMinor: fc.integer({ min: -99, max: 99 }),
      }),
      { selector: ({ territoryId }) => territoryId },
    );
    return fc.record({ territories: fc.constant(territories), topDown: entries, bottomUp: entries });
  });

  it('property: agrees with sums over everything below', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        for (const row of reconcile(deepFreeze(input)).rows) {
          const below = belowSlowly(input.territories, row.territoryId);
          const proposals = input.bottomUp.filter(({ territoryId }) => below.has(territoryId));
          const sum = proposals.reduce((all, { amountMinor }) => all + amountMinor, 0);
          expect(row.bottomUpMinor).toBe(proposals.length === 0 ? null : sum);
          if (row.deltaMinor !== null) expect(row.deltaMinor).toBe((row.topDownMinor ?? 0) - sum);
        }
      }),
    );
  });

  it('property: does not depend on the order of anything', () => {
    const shuffled = inputs.chain((input) =>
      fc.tuple(
        fc.constant(input),
        fc.record({
          territories: reordered(input.territories),
          topDown: reordered(input.topDown),
          bottomUp: reordered(input.bottomUp),
        }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([input, other]) => {
        expect(reconcile(other)).toStrictEqual(reconcile(input));
      }),
    );
  });

  it('property: whatever it is given, only a TerritoryError comes of it', () => {
    fc.assert(
      fc.property(hostileRecipes(), (recipe) => {
        const call = (...args: unknown[]) => thrownIssues(() => Reflect.apply(reconcile, undefined, args));
        call(hostileValue(recipe));
        for (const member of ['territories', 'topDown', 'bottomUp']) {
          const input = { territories: plan, topDown: [], bottomUp: [] };
          call({ ...input, [member]: hostileValue(recipe) });
          call({ ...input, [member]: [hostileValue(recipe)] });
        }
      }),
    );
  });
});

function belowSlowly(nodes: ReconciliationInput['territories'], id: string): Set<string> {
  const list: Node[] = [...nodes];
  return new Set([id, ...childrenOf(list, id).flatMap((child) => [...belowSlowly(nodes, child.id)])]);
}
