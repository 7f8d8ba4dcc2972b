import { describe, expect, it } from 'vitest';
import { isAntitone } from '../../../src/analysis/logic/isAntitone.js';
import type { OpenNode } from '../../../src/analysis/logic/residual.js';

const box = { dimensions: [0], sets: [[1, 2]] };
const any: OpenNode = { kind: 'any', boxes: [{ ...box, origin: box }] };
const none: OpenNode = { kind: 'not', item: any };
const fewer = (...nodes: readonly OpenNode[]): OpenNode => ({
  kind: 'fewer',
  than: 2,
  met: [],
  claims: nodes.map((node, label) => ({ label, node })),
});

describe('a formula that no box calls for', () => {
  it.each<[string, OpenNode]>([
    ['a prohibition', none],
    ['prohibitions at once', { kind: 'and', items: [none, fewer(any, any)] }],
    ['one prohibition or another', { kind: 'or', items: [none, none] }],
    ['a count of boxes', fewer(any, { kind: 'and', items: [any, any] })],
    ['the opposite of a demand', { kind: 'not', item: { kind: 'not', item: none } }],
  ])('is %s', (_, node) => {
    expect(isAntitone(node)).toBe(true);
  });

  it.each<[string, OpenNode]>([
    ['a demand', any],
    ['a demand beside a prohibition', { kind: 'and', items: [none, any] }],
    ['a choice with a demand', { kind: 'or', items: [none, any] }],
    ['a count of prohibitions', fewer(any, none)],
    ['a count of counts', fewer(fewer(any, any))],
    ['the opposite of a count', { kind: 'not', item: fewer(any, any) }],
    ['what can only be evaluated', { kind: 'opaque' }],
    ['a prohibition of what can only be evaluated', { kind: 'not', item: { kind: 'opaque' } }],
  ])('is not %s', (_, node) => {
    expect(isAntitone(node)).toBe(false);
  });
});
