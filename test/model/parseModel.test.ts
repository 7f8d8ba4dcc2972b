import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type IssueCode, type JsonLogic, parseModel, type TerritoryModel } from '../../src/index.js';
import { deepFreeze } from '../support/deepFreeze.js';
import { models } from '../support/modelArbitraries.js';
import { thrownIssues } from '../support/thrownIssues.js';

interface BrokenModel {
  readonly description: string;
  readonly model: unknown;
  readonly issues: readonly { code: IssueCode; pointer: string }[];
}

const brokenModels: readonly BrokenModel[] = JSON.parse(
  readFileSync(join(import.meta.dirname, '../cases/model/broken.json'), 'utf8'),
);

const plan: TerritoryModel = {
  id: 'plan-2026',
  name: 'Plan of 2026',
  fields: {
    country: { type: 'string', values: ['DE', 'FR', 'US'], required: true, ignoreCase: true },
    employees: { type: 'number', integer: true },
    amount: { type: 'number' },
  },
  types: [{ id: 'geo', name: 'Geography', priority: 2 }],
  territories: [
    {
      id: 'de',
      name: 'Germany',
      parentId: 'world',
      typeId: 'geo',
      rank: 1,
      criteria: { '==': [{ var: 'country' }, 'DE'] },
      localCriteria: { '>=': [{ var: 'employees' }, 200] },
      opportunityCriteria: { '>': [{ var: 'amount' }, 100_000] },
      managerId: 'anna',
      access: { account: 'edit', contact: 'view', opportunity: 'none' },
      active: true,
      from: '2026-01-01',
      to: '2027-01-01',
      attributes: { colour: 'green', codes: [1, { nested: null }] },
    },
    { id: 'world', parentId: null },
  ],
  policy: {
    branch: 'deepest',
    winners: 2,
    precedence: ['rank', 'typePriority', 'depth', 'position'],
    tie: 'none',
    limit: 3,
  },
  state: 'planning',
};

const oneOfEach: BrokenModel = {
  description: 'one of each problem',
  model: {
    id: 7,
    colour: 'green',
    state: 'live',
    fields: { country: { type: 'string', integer: true }, 'a.__proto__': { type: 'string' } },
    territories: [
      { id: 'a', parentId: null, from: '2026-02-30' },
      { id: 'a', parentId: null, from: '2026-02-02', to: '2026-02-01' },
      { id: 'b', parentId: 'mars', typeId: 'none' },
      { id: 'c', parentId: 'd' },
      { id: 'd', parentId: 'c', criteria: { '==': [{ var: 'contry' }, 'DE'] } },
      { id: 'e', parentId: null, criteria: { '>': [{ var: 'country' }, 5] }, localCriteria: { like: [1] } },
    ],
    policy: { winners: 0 },
    types: [{ id: 'geo', priority: 1 }, { id: 'geo', priority: 2 }, { id: 'named' }],
  },
  issues: [
    { code: 'wrong_type', pointer: '/id' },
    { code: 'unknown_member', pointer: '/colour' },
    { code: 'wrong_type', pointer: '/state' },
    { code: 'inapplicable_member', pointer: '/fields/country/integer' },
    { code: 'unsafe_path', pointer: '/fields/a.__proto__' },
    { code: 'duplicate_id', pointer: '/types/1/id' },
    { code: 'missing_member', pointer: '/types/2/priority' },
    { code: 'invalid_date', pointer: '/territories/0/from' },
    { code: 'duplicate_id', pointer: '/territories/1/id' },
    { code: 'empty_interval', pointer: '/territories/1' },
    { code: 'unknown_parent', pointer: '/territories/2/parentId' },
    { code: 'unknown_type', pointer: '/territories/2/typeId' },
    { code: 'cycle', pointer: '/territories/3/parentId' },
    { code: 'unknown_field', pointer: '/territories/4/criteria/==/0' },
    { code: 'field_type_conflict', pointer: '/territories/5/criteria/>/0' },
    { code: 'unknown_operator', pointer: '/territories/5/localCriteria' },
    { code: 'wrong_type', pointer: '/policy/winners' },
  ],
};

/** The code and pointer of each issue, in the order of their pointers. */
function placesOf(issues: readonly object[]): object[] {
  const places = issues.map((issue) => ({
    code: 'code' in issue ? issue.code : '',
    pointer: 'pointer' in issue ? issue.pointer : '',
  }));
  return places.sort((a, b) => (`${a.pointer} ${a.code}` < `${b.pointer} ${b.code}` ? -1 : 1));
}

function modelOf(criteria: JsonLogic): object {
  return { id: 'm', territories: [{ id: 'a', parentId: null, criteria }] };
}

/** Nested objects and lists, so many levels that recursion over them overflows. */
function deep(levels: number): JsonLogic {
  let value: JsonLogic = true;
  for (let level = 0; level < levels; level++) value = { '!': [value] };
  return value;
}

describe('parseModel', () => {
  it('gives back a valid model', () => {
    expect(parseModel(plan)).toEqual(plan);
  });

  it('gives back a model without territories', () => {
    expect(parseModel({ id: 'm', territories: [] })).toEqual({ id: 'm', territories: [] });
  });

  it('takes frozen input', () => {
    expect(parseModel(deepFreeze(structuredClone(plan)))).toEqual(plan);
  });

  it('gives back a model whose list and territories are its own', () => {
    const input = { id: 'm', territories: [{ id: 'a', parentId: null, criteria: true }] };
    const model = parseModel(input);
    input.territories[0].id = 'b';
    input.territories.pop();
    expect(model.territories).toEqual([{ id: 'a', parentId: null, criteria: true }]);
  });

  it.each(brokenModels)('refuses $description', ({ model, issues }) => {
    expect(placesOf(thrownIssues(() => parseModel(model)))).toEqual(placesOf(issues));
  });

  it('reports every problem of a model at once', () => {
    expect(placesOf(thrownIssues(() => parseModel(oneOfEach.model)))).toEqual(placesOf(oneOfEach.issues));
  });

  it('suggests the member that was meant', () => {
    const input = { id: 'm', territories: [{ id: 'a', parentId: null, critera: true }] };
    expect(thrownIssues(() => parseModel(input))).toEqual([
      { code: 'unknown_member', pointer: '/territories/0/critera', member: 'critera', suggestion: 'criteria' },
    ]);
  });

  it('suggests nothing for a member that is like none', () => {
    expect(thrownIssues(() => parseModel({ id: 'm', territories: [], owner: 'me' }))).toEqual([
      { code: 'unknown_member', pointer: '/owner', member: 'owner' },
    ]);
  });

  it('suggests the field that was meant', () => {
    const fields = { country: { type: 'string' } };
    expect(thrownIssues(() => parseModel({ ...modelOf({ '==': [{ var: 'contry' }, 'DE'] }), fields }))).toEqual([
      { code: 'unknown_field', pointer: '/territories/0/criteria/==/0', field: 'contry', suggestion: 'country' },
    ]);
  });

  it('says where an id was first', () => {
    const input = {
      id: 'm',
      territories: [
        { id: 'a', parentId: null },
        { id: 'a', parentId: null },
      ],
    };
    expect(thrownIssues(() => parseModel(input))).toEqual([
      { code: 'duplicate_id', pointer: '/territories/1/id', id: 'a', firstPointer: '/territories/0/id' },
    ]);
  });

  it('says where a field was first used as another type', () => {
    const input = {
      id: 'm',
      territories: [
        { id: 'a', parentId: null, criteria: { '==': [{ var: 'size' }, 'large'] } },
        { id: 'b', parentId: 'a', criteria: { '>': [{ var: 'size' }, 100] } },
      ],
    };
    expect(thrownIssues(() => parseModel(input))).toMatchObject([
      { field: 'size', fieldType: 'string', firstPointer: '/territories/0/criteria/==/0' },
    ]);
  });

  it('reports a cycle whole', () => {
    const input = {
      id: 'm',
      territories: [
        { id: 'b', parentId: 'c' },
        { id: 'c', parentId: 'a' },
        { id: 'a', parentId: 'b' },
      ],
    };
    expect(thrownIssues(() => parseModel(input))).toEqual([
      { code: 'cycle', pointer: '/territories/2/parentId', ids: ['a', 'b', 'c'] },
    ]);
  });

  it('lets nothing hide behind a field whose definition is refused', () => {
    const input = {
      id: 'm',
      fields: { country: { type: 'text' }, employees: { type: 'number' } },
      territories: [
        { id: 'a', parentId: null, criteria: { '==': [{ var: 'country' }, 'DE'] } },
        { id: 'b', parentId: null, criteria: { '==': [{ var: 'cuntry' }, 'DE'] } },
        { id: 'c', parentId: null, criteria: { '==': [{ var: 'employees' }, 'many'] } },
      ],
    };
    expect(thrownIssues(() => parseModel(input))).toMatchObject([
      { code: 'wrong_type', pointer: '/fields/country/type' },
      { code: 'unknown_field', pointer: '/territories/1/criteria/==/0' },
      { code: 'field_type_conflict', pointer: '/territories/2/criteria/==/0' },
    ]);
  });

  it('gives the same tree after a journey through a file and back (Z57)', () => {
    const model = parseModel(modelOf({ '==': [{ var: 'country' }, 'DE'] }));
    expect(parseModel(JSON.parse(JSON.stringify(model)))).toEqual(model);
  });

  it('property: a valid model parses to an equal one', () => {
    fc.assert(
      fc.property(models(), (model) => {
        expect(parseModel(model)).toEqual(model);
      }),
    );
  });

  it('property: parsing a parsed model changes nothing', () => {
    fc.assert(
      fc.property(models(), (model) => {
        const parsed = parseModel(model);
        expect(parseModel(deepFreeze(parsed))).toEqual(parsed);
      }),
    );
  });

  it('property: a model is valid in any order of its territories', () => {
    fc.assert(
      fc.property(models(), (model) => {
        const reversed = [...model.territories].reverse();
        expect(parseModel({ ...model, territories: reversed }).territories).toEqual(reversed);
      }),
    );
  });
});

describe('the limits of parseModel', () => {
  const territories = [
    { id: 'a', parentId: null },
    { id: 'b', parentId: 'a' },
    { id: 'c', parentId: 'b' },
    { id: 'd', parentId: 'a' },
  ];

  it.each([
    ['territories', { territories: 4 }],
    ['levels', { levels: 3 }],
  ])('take a model at the edge of %s', (_, limits) => {
    expect(parseModel({ id: 'm', territories }, { limits }).territories).toHaveLength(4);
  });

  it.each([
    ['territories', { territories: 3 }, 3, 4],
    ['levels', { levels: 2 }, 2, 3],
  ])('refuse a model over the edge of %s', (_, limits, maximum, received) => {
    expect(thrownIssues(() => parseModel({ id: 'm', territories }, { limits }))).toMatchObject([
      { code: 'limit_exceeded', maximum, received },
    ]);
  });

  it.each([
    ['depth', { depth: 3 }, deep(3)],
    ['nodes', { nodes: 3 }, { '==': [{ var: 'a' }, 'b'] }],
    ['listLength', { listLength: 3 }, { in: [{ var: 'a' }, ['x', 'y', 'z']] }],
    ['textLength', { textLength: 4 }, { '==': [{ var: 'abcd' }, 'efgh'] }],
  ])('take criteria at the edge of %s', (_, limits, criteria) => {
    expect(parseModel(modelOf(criteria), { limits }).territories).toHaveLength(1);
  });

  it.each([
    ['depth', { depth: 2 }, deep(3), 2, 3],
    ['nodes', { nodes: 2 }, { '==': [{ var: 'a' }, 'b'] }, 2, 3],
    ['listLength', { listLength: 2 }, { in: [{ var: 'a' }, ['x', 'y', 'z']] }, 2, 3],
    ['textLength', { textLength: 3 }, { '==': [{ var: 'abc' }, 'efgh'] }, 3, 4],
    ['textLength in a list', { textLength: 3 }, { in: [{ var: 'a' }, ['efgh']] }, 3, 4],
  ])('refuse criteria over the edge of %s', (_, limits, criteria, maximum, received) => {
    expect(thrownIssues(() => parseModel(modelOf(criteria), { limits }))).toMatchObject([
      { code: 'limit_exceeded', maximum, received },
    ]);
  });

  it('hold where an option says nothing of them', () => {
    const limits = { territories: undefined, depth: undefined };
    expect(parseModel({ id: 'm', territories }, { limits }).territories).toHaveLength(4);
  });

  it('hold unless an option says otherwise', () => {
    expect(thrownIssues(() => parseModel(modelOf(deep(100))))).toMatchObject([{ code: 'limit_exceeded', maximum: 64 }]);
  });
});

describe('parseModel with hostile input', () => {
  it('refuses criteria of 100,000 levels', () => {
    expect(thrownIssues(() => parseModel(modelOf(deep(100_000))))).toMatchObject([{ code: 'limit_exceeded' }]);
  });

  it('refuses attributes of 100,000 levels or gives them back', () => {
    const input = { id: 'm', territories: [{ id: 'a', parentId: null, attributes: { deep: deep(100_000) } }] };
    expect(() => thrownIssues(() => parseModel(input))).not.toThrow();
  });

  it('refuses criteria that contain themselves', () => {
    const criteria: { and: JsonLogic[] } = { and: [true] };
    criteria.and.push(criteria);
    expect(thrownIssues(() => parseModel(modelOf(criteria)))).toMatchObject([{ code: 'limit_exceeded' }]);
  });

  it('refuses attributes that contain themselves or gives them back', () => {
    const attributes: { self?: object } = {};
    attributes.self = attributes;
    const input = { id: 'm', territories: [{ id: 'a', parentId: null, attributes }] };
    expect(() => thrownIssues(() => parseModel(input))).not.toThrow();
  });

  it('refuses a model that contains itself', () => {
    const input: { id: string; territories: unknown[] } = { id: 'm', territories: [] };
    input.territories.push(input);
    expect(thrownIssues(() => parseModel(input)).length).toBeGreaterThan(0);
  });

  it('refuses a member named `__proto__`', () => {
    const input: unknown = JSON.parse('{"id":"m","territories":[],"__proto__":{"state":"active"}}');
    expect(thrownIssues(() => parseModel(input))).toEqual([
      { code: 'unknown_member', pointer: '/__proto__', member: '__proto__' },
    ]);
  });

  it('refuses a territory with a member named `__proto__`', () => {
    const input: unknown = JSON.parse(
      '{"id":"m","territories":[{"id":"a","parentId":null,"__proto__":{"criteria":true}}]}',
    );
    expect(thrownIssues(() => parseModel(input))).toEqual([
      { code: 'unknown_member', pointer: '/territories/0/__proto__', member: '__proto__' },
    ]);
  });

  it('refuses a field named `__proto__`', () => {
    const input: unknown = JSON.parse('{"id":"m","territories":[],"fields":{"__proto__":{"type":"string"}}}');
    expect(thrownIssues(() => parseModel(input))).toMatchObject([
      { code: 'unsafe_path', pointer: '/fields/__proto__' },
    ]);
  });

  it('leaves the prototype of every object as it is', () => {
    const input: unknown = JSON.parse(
      '{"id":"m","territories":[{"id":"__proto__","parentId":null,"attributes":{"__proto__":{"polluted":true}}}]}',
    );
    thrownIssues(() => parseModel(input));
    expect('polluted' in {}).toBe(false);
  });

  it.each([
    ['a function', [() => true]],
    ['a symbol', [Symbol('a')]],
    ['a bigint', [1n]],
    ['NaN', [Number.NaN]],
  ])('refuses %s among the territories', (_, territories) => {
    expect(thrownIssues(() => parseModel({ id: 'm', territories }))).toMatchObject([
      { code: 'wrong_type', pointer: '/territories/0' },
    ]);
  });

  it.each([
    ['a hole', Object.assign([], { length: 1 })],
    ['undefined', [undefined]],
  ])('refuses %s among the territories', (_, territories) => {
    expect(thrownIssues(() => parseModel({ id: 'm', territories }))).toMatchObject([
      { code: 'missing_member', pointer: '/territories/0' },
    ]);
  });

  it.each(['id', 'parentId', 'typeId', 'from', 'criteria'])(
    'refuses an object that is no text in the place of %s',
    (member) => {
      const shapeless = { toString: 1, valueOf: 1 };
      const territory = { id: 'a', parentId: null, criteria: true, [member]: shapeless };
      expect(thrownIssues(() => parseModel({ id: 'm', territories: [territory] })).length).toBeGreaterThan(0);
    },
  );

  it('reads members that are accessors', () => {
    const input = {
      id: 'm',
      get territories(): unknown {
        return [{ id: 'a', parentId: null }];
      },
    };
    expect(parseModel(input)).toEqual({ id: 'm', territories: [{ id: 'a', parentId: null }] });
  });

  it('refuses a model whose members throw when read', () => {
    const input = {
      id: 'm',
      get territories(): unknown {
        throw new Error('gone');
      },
    };
    expect(thrownIssues(() => parseModel(input)).length).toBeGreaterThan(0);
  });

  it('refuses criteria whose members throw when read', () => {
    const criteria = {
      get and(): JsonLogic {
        throw new Error('gone');
      },
    };
    expect(thrownIssues(() => parseModel(modelOf(criteria))).length).toBeGreaterThan(0);
  });

  it('property: any JSON is parsed or refused with issues', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (input) => {
        expect(() => thrownIssues(() => parseModel(input))).not.toThrow();
      }),
    );
  });

  it('property: any value is parsed or refused with issues', () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withSparseArray: true }),
        (input) => {
          expect(() => thrownIssues(() => parseModel(input))).not.toThrow();
        },
      ),
    );
  });

  it('property: any JSON in the place of criteria is parsed or refused with issues whose pointers lead somewhere', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (criteria) => {
        const input = { id: 'm', territories: [{ id: 'a', parentId: null, criteria }] };
        for (const issue of thrownIssues(() => parseModel(input))) {
          expect('pointer' in issue && leadsSomewhere(input, issue.pointer)).toBe(true);
        }
      }),
    );
  });

  it('property: a model that is broken in one place is refused with issues whose pointers lead somewhere', () => {
    fc.assert(
      fc.property(brokenTwins(), (input) => {
        for (const issue of thrownIssues(() => parseModel(input))) {
          expect('pointer' in issue && leadsSomewhere(input, issue.pointer)).toBe(true);
        }
      }),
    );
  });
});

// The object in it cannot be made a text, the operator stands without a list of arguments.
const replacement: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(undefined, { toString: 1, valueOf: 1 }, { '!': { like: 1 } }, '', 'a', 7, []),
  },
);

/** Valid models with one JSON value in them replaced by any other, or removed. */
function brokenTwins(): fc.Arbitrary<unknown> {
  return fc.tuple(models(), fc.nat(), replacement).map(([model, at, value]) => {
    const copy: unknown = JSON.parse(JSON.stringify(model));
    const holders = holdersIn(copy);
    const holder = holders[at % holders.length];
    const members = Object.keys(holder);
    if (members.length === 0) return value;
    const member = members[at % members.length];
    if (value === undefined) Reflect.deleteProperty(holder, member);
    else Reflect.set(holder, member, value);
    return JSON.parse(JSON.stringify(copy));
  });
}

function holdersIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(holdersIn)];
}

/** Whether a pointer leads to a value, or to a member that its object does not have. */
function leadsSomewhere(value: unknown, pointer: string | undefined): boolean {
  if (pointer === undefined) return false;
  const segments = pointer
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
  let place = value;
  for (const [i, segment] of segments.entries()) {
    if (typeof place !== 'object' || place === null) return false;
    if (!Object.hasOwn(place, segment)) return i === segments.length - 1 && !Array.isArray(place);
    place = Reflect.get(place, segment);
  }
  return true;
}
