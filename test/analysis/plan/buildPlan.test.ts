import { describe, expect, it } from 'vitest';
import { buildPlan, modelSpace, planIn } from '../../../src/analysis/plan/buildPlan.js';
import { doHullsMeet } from '../../../src/analysis/plan/hull.js';
import { compileModel, type Field, type JsonLogic } from '../../../src/index.js';
import { thrownIssues } from '../../support/thrownIssues.js';
import { planOf, type ShortTerritory } from '../findingsOf.js';

const isOneOf = (...values: readonly string[]): JsonLogic => ({ in: [{ var: 'name' }, values] });

describe('a plan', () => {
  it('is open where a territory and all above it are on that day', () => {
    const territories: ShortTerritory[] = [
      ['root', null],
      ['shut', 'root', { active: false }],
      ['below shut', 'shut'],
      ['new', 'root', { from: '2026-06-01' }],
      ['below new', 'new'],
    ];
    expect(openIn(territories, undefined)).toStrictEqual(['root', 'new', 'below new']);
    expect(openIn(territories, '2026-05-31')).toStrictEqual(['root']);
    expect(openIn(territories, '2026-06-01')).toStrictEqual(['root', 'new', 'below new']);
  });

  it('has for each territory what gets into it and what it may hold, as far as hulls tell', () => {
    const plan = planned([
      ['ab', null, { criteria: isOneOf('a', 'b') }],
      ['bc', 'ab', { criteria: isOneOf('b', 'c') }],
      ['bare', 'bc'],
      ['local', 'ab', { localCriteria: isOneOf('a', 'c') }],
      ['below local', 'local', { criteria: isOneOf('b') }],
    ]);
    expect(plan.gates.map((gate) => gate !== undefined)).toStrictEqual([true, true, false, false, true]);
    expect(plan.locals.map((local) => local !== undefined)).toStrictEqual([false, false, false, true, false]);
    const [ab, bc, bare, local, belowLocal] = plan.reachHulls;
    const b = belowLocal.get(0);
    expect([bc.get(0), bare.get(0)]).toStrictEqual([b, b]);
    expect(local).toStrictEqual(ab);
    expect(plan.holdHulls[0]).toStrictEqual(ab);
    expect(plan.holdHulls[1]).toStrictEqual(bc);
    expect(doHullsMeet(plan.holdHulls[2], plan.reachHulls[2])).toBe(false);
    expect(plan.holdHulls[3].get(0)).toHaveLength(2);
    expect(doHullsMeet(plan.holdHulls[3], belowLocal)).toBe(false);
  });
});

describe('the space of some models', () => {
  it('has accounts with an id', () => {
    const criteria: JsonLogic = { '==': [{ var: 'id' }, null] };
    const [field] = modelSpace([compileModel(planOf([['a', null, { criteria }]]))]).fieldSpaces;
    expect([field.field.name, field.mayBeAbsent]).toStrictEqual(['id', false]);
  });

  it('has the fields of all, in criteria of either kind', () => {
    const [first, second, third] = [{ criteria: isOneOf('a') }, { localCriteria: isAbove('size') }, {}].map((rules) =>
      compileModel(planOf([['t', null, rules]])),
    );
    const space = modelSpace([first, second, third]);
    expect(space.fieldSpaces.map(({ field }) => field.name)).toStrictEqual(['name', 'size']);
    const plan = planIn(second, space, undefined);
    expect(plan.space).toBe(space);
    expect([...plan.holdHulls[0].keys()]).toStrictEqual([1]);
  });

  it('takes the values that a model declares', () => {
    const [declared, other] = [
      { name: { type: 'string', values: ['a', 'b'], required: true } as const },
      undefined,
    ].map((fields) => compileModel(planOf([['t', null, { criteria: isOneOf('a') }]], { fields })));
    expect(modelSpace([other, declared]).fieldSpaces[0].mayBeAbsent).toBe(false);
  });

  it.each<[string, Field, Field, string, string]>([
    ['of another type', { type: 'string' }, { type: 'number' }, 'string', 'number'],
    ['of whole numbers', { type: 'number' }, { type: 'number', integer: true }, 'number', 'number integer'],
    ['of any numbers', { type: 'number', integer: true }, { type: 'number' }, 'number integer', 'number'],
    ['that ignores case', { type: 'string' }, { type: 'string', ignoreCase: true }, 'string', 'string ignoreCase'],
  ])('cannot be where a field is one %s in another model', (_, field, other, fieldType, usedAs) => {
    const models = [field, other].map((each) => compileModel(planOf([['t', null]], { fields: { name: each } })));
    expect(thrownIssues(() => modelSpace(models))).toStrictEqual([
      { code: 'field_type_conflict', pointer: '/fields/name', field: 'name', fieldType, usedAs },
    ]);
  });

  it('can be where models have the same fields, others than each other, or say outright what goes without saying', () => {
    const models = [
      { name: { type: 'string' }, size: { type: 'number', integer: true } },
      { name: { type: 'string', ignoreCase: false }, size: { type: 'number', integer: true } },
      { toString: { type: 'number' }, other: { type: 'date' } },
    ] as const;
    const compiled = models.map((fields) => compileModel(planOf([['t', null]], { fields })));
    expect(thrownIssues(() => modelSpace(compiled))).toStrictEqual([]);
  });
});

function isAbove(field: string): JsonLogic {
  return { '>': [{ var: field }, 5] };
}

function planned(territories: readonly ShortTerritory[], asOf?: string) {
  return buildPlan(compileModel(planOf(territories)), asOf);
}

function openIn(territories: readonly ShortTerritory[], asOf: string | undefined): string[] {
  const { open, compiled } = planned(territories, asOf);
  return compiled.index.nodes.filter((_, position) => open[position] === 1).map(({ id }) => id);
}
