import { describe, expect, it } from 'vitest';
import { metClaims } from '../../../src/analysis/logic/metClaims.js';
import type { OpenNode } from '../../../src/analysis/logic/residual.js';

const box = { dimensions: [0], sets: [[1, 2]] };
const any: OpenNode = { kind: 'any', boxes: [{ ...box, origin: box }] };
const count = (met: readonly number[], ...nodes: readonly OpenNode[]): OpenNode => ({
  kind: 'fewer',
  than: 9,
  met,
  claims: nodes.map((node, label) => ({ label, node })),
});

describe('the claims that were met already', () => {
  it.each<[string, string[], OpenNode]>([
    ['none where nothing is counted', [], { kind: 'and', items: [any, { kind: 'opaque' }] }],
    ['those of a count', ['met 3,5'], count([3, 5], any)],
    ['told apart from none', ['met '], count([], any)],
    ['those of all counts, in order', ['met 2', 'met 1'], { kind: 'or', items: [count([2], any), count([1], any)] }],
    ['those of a count that must not hold', ['met 4'], { kind: 'not', item: count([4], any) }],
    ['those of counts in a count', ['met 1', 'met 2', 'met 3'], count([1], any, count([2], any), count([3], any))],
  ])('are %s', (_, labels, node) => {
    expect(metClaims(node)).toEqual(labels);
  });
});
