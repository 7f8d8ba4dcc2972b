import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyzeModel } from '../../src/index.js';
import { readShared } from '../real/readShared.js';
import { defects, type Pick, summaryOf } from '../support/plantedDefects.js';
import { describeWithShared } from '../support/shared.js';
import { type Zip, zipPlan } from '../support/zipPlan.js';

/** For each of 13 defects, so that there are more than 200. */
const PLANTED_EACH = 18;

function testDefects(zips: readonly Zip[], numRuns: number): void {
  const plan = zipPlan(zips);

  it('has no findings of any kind', () => {
    expect(analyzeModel(plan.model).map(summaryOf)).toEqual([]);
  });

  it.each(Object.entries(defects))(`shows %s as that and nothing else, ${numRuns} times`, (_, plant) => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
        const pick: Pick = (items) => items[Number(numbers.next().value) % items.length];
        const { model, findings } = plant(plan, pick);
        expect(analyzeModel(model).map(summaryOf).map(inOrder).sort()).toEqual(findings.map(inOrder).sort());
      }),
      { numRuns },
    );
  });
}

/** Which rivals shadow a territory matters, and not their order. */
function inOrder(summary: string): string {
  const [code, ...rest] = summary.split(' ');
  if (code !== 'shadowed') return summary;
  const [first, ...by] = rest.join(' ').split(', ');
  return [`shadowed ${first}`, ...by.sort()].join(', ');
}

describe('a clean plan of made-up ZIP codes', () => {
  const zips = ['AA', 'BB', 'CC', 'DD', 'EE', 'FF'].flatMap((state, at) =>
    Array.from({ length: 40 }, (_, n) => ({ state, zip: String(10_000 * (at + 1) + 7 * n) })),
  );
  testDefects(zips, 2);
});

describeWithShared('a clean plan of ZIP codes of the United States', () => {
  const states = ['DE', 'NH', 'RI', 'ND', 'NV', 'WY'];
  const zips = readShared('us-zipcodes', 'zipcodes.csv')
    .map(({ zip, state }) => ({ zip, state }))
    .filter(({ state }) => states.includes(state));
  testDefects(zips, PLANTED_EACH);
});
