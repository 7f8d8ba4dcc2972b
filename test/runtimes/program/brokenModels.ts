/** Values that are no model, each wrong in ways of its own. */
export const brokenModels: readonly unknown[] = [
  ...[undefined, null, 5, 'plan', [], {}, new Map(), { id: 'plan' }, { id: '', territories: {} }],
  {
    id: 'plan',
    state: 'dreamt',
    policy: { branch: 'all', winners: Number.NaN, tie: 'coin', limits: 3 },
    fields: { name: { type: 'text' }, size: { type: 'number', ignoreCase: true }, constructor: { type: 'string' } },
    types: [
      { id: 'a', priority: 1 },
      { id: 'a', priority: 1 },
    ],
    territories: [
      { id: 'emea', parentId: 'wrld', criteria: { '==': [{ var: 'country' }, 'DE', 'FR'] } },
      { id: 'world', parentId: null, critera: true, rank: '1' },
      { id: 'a', parentId: 'b', from: '2026-02-30' },
      { id: 'b', parentId: 'a', from: '2026-02-01', to: '2026-02-01' },
      { id: 'b', parentId: null, typeId: 'nowhere', active: 1 },
    ],
  },
  ...[
    { '<': [{ var: 'name' }, '\ud83d\ude00'] },
    { '==': [{ var: '__proto__.x' }, 1] },
    { '==': [{ var: 'a.constructor' }, 1] },
    { and: [] },
    { regex: [{ var: 'name' }, 'a+'] },
    { '==': [{ var: 'a' }, 1], '!=': [{ var: 'a' }, 2] },
    { and: [{ '==': [{ var: 'a' }, 1] }, { '==': [{ var: 'a' }, 'x'] }] },
    { map: [{ var: 'a' }, { cat: [{ var: '' }, 'x'] }] },
    { in: [{ var: 'a' }, ['\ud800', null]] },
    { some: [{ var: 'a' }, { some: [{ var: '' }, true] }] },
    nested(80),
  ].map((criteria) => ({ id: 'plan', territories: [{ id: 'world', parentId: null, criteria }] })),
];

function nested(levels: number): unknown {
  return levels === 0 ? { '==': [{ var: 'a' }, 1] } : { '!': [nested(levels - 1)] };
}
