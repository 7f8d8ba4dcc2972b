import jsonLogic from 'json-logic-js';
import { afterAll, describe, expect, it } from 'vitest';
import {
  compileCriteria,
  describeCriteria,
  type Fields,
  formatCriteria,
  type JsonLogic,
  parseCriteria,
} from '../../src/index.js';
import { issuesOf } from './issuesOf.js';

const f = { var: 'f' };
const accumulator = { var: 'accumulator' };
const anyField: Fields = { f: { type: 'any' } };

/** Far above what any attack may take; the times from 10 ms on are printed after the tests. */
const longestMs = 2_000;
const times: { attack: string; outcome: string; ms: number }[] = [];

afterAll(() => console.table(times.filter(({ ms }) => ms >= 10)));

describe('attacks that run code', () => {
  it.each([
    ['the method operator', { method: [{ var: '__proto__.constructor' }, 'constructor', ['return 7']] }],
    ['CALL of a builder', { CALL: [{ CALL: [{ var: 'constructor.constructor' }, null, 'return 6*7'] }, null] }],
    ['the name constructor as an operator', JSON.parse('{"constructor":["return 7"]}')],
    ['the name toString as an operator', { toString: ['return 7'] }],
    ['the name valueOf as an operator', { valueOf: ['return 7'] }],
    ['the name hasOwnProperty as an operator', { hasOwnProperty: ['return 7'] }],
    ['the name __defineGetter__ as an operator', { __defineGetter__: ['return 7'] }],
    ['the name __proto__ as an operator', JSON.parse('{"__proto__":["return 7"]}')],
    ['constructor.constructor as an operator', { 'constructor.constructor': ['return 7'] }],
    ['toString.call as an operator', { 'toString.call': ['return 7'] }],
    ['in.constructor as an operator', { 'in.constructor': ['return 7'] }],
    ['in.apply as an operator', { 'in.apply': ['return 7'] }],
    ['cat.call as an operator', { 'cat.call': ['return 7'] }],
    ['var.bind as an operator', { 'var.bind': ['return 7'] }],
    ['log.constructor.constructor as an operator', { 'log.constructor.constructor': ['return 7'] }],
    ['$where', { $where: 'return true' }],
    ['$regex', { $regex: '^(a+)+$' }],
    ['a regular expression', { regexTest: [f, '^(a+)+$'] }],
    ['log', { log: f }],
  ])('%s is an unknown operator', (attack, criteria: JsonLogic) => {
    expect(outcomeOf(attack, criteria)).toEqual(['unknown_operator ']);
  });

  it('an operator that somebody added to json-logic-js stays unknown', () => {
    jsonLogic.add_operation('CALL', () => 42);
    try {
      expect(outcomeOf('an added operator', { '==': [{ CALL: [f] }, 42] })).toEqual(['unknown_operator /==/0']);
    } finally {
      jsonLogic.rm_operation('CALL');
    }
  });

  it('a function in a record is never called', () => {
    const holds = compileCriteria({ or: [{ '>': [{ '+': [f, 1] }, 0] }, { cat: [f, ''] }] }, anyField);
    const call = () => {
      throw new Error('called');
    };
    expect(
      measured('a function in a record', () => holds({ f: Object.assign(call, { valueOf: call, toString: call }) })),
    ).toBe(false);
  });

  it('an object in a record converts to no text or number of its own', () => {
    const holds = compileCriteria({ or: [{ '>': [{ '+': [f, 1] }, 0] }, { in: ['x', { merge: [f] }] }] }, anyField);
    const seven = () => 7;
    expect(measured('an object with valueOf', () => holds({ f: { valueOf: seven, indexOf: seven } }))).toBe(false);
  });
});

describe('attacks through names', () => {
  it.each([
    ['__proto__', { var: '__proto__' }, ''],
    ['constructor', { var: 'constructor' }, ''],
    ['constructor.name', { '==': [{ var: 'constructor.name' }, 'Object'] }, '/==/0'],
    ['__proto__.constructor', { var: '__proto__.constructor' }, ''],
    ['constructor.constructor', { var: 'constructor.constructor' }, ''],
    ['a.constructor', { var: 'a.constructor' }, ''],
    ['a.__proto__', { var: 'a.__proto__' }, ''],
    ['a.prototype.b', { var: 'a.prototype.b' }, ''],
    ['constructor, negated twice', { '!!': [{ var: 'constructor' }] }, '/!!/0'],
    ['constructor with a default', { '==': [{ var: ['constructor', 1] }, 1] }, '/==/0'],
    ['constructor in missing', { missing: ['f', 'constructor'] }, ''],
    ['__proto__ in missing_some', { missing_some: [1, ['__proto__', 'f']] }, ''],
    ['constructor in cat', { cat: [{ var: 'constructor' }, ''] }, '/cat/0'],
    ['__proto__ in a body', { some: [f, { '==': [{ var: '__proto__.x' }, 1] }] }, '/some/1/==/0'],
    ['constructor in the body of a map', { map: [f, { var: 'constructor' }] }, '/map/1'],
    ['the name trim of a text in a body', { some: [f, { cat: [{ var: 'trim' }, ''] }] }, '/some/1/cat/0'],
    ['the name map of a list in a computed part', { cat: [{ var: 'f.map' }, ''] }, '/cat/0'],
    ['length', { '>': [{ var: 'f.length' }, 1] }, '/>/0'],
    ['a position', { '==': [{ var: 'f.0' }, 'x'] }, '/==/0'],
    ['a path of jsonpath', { var: '$..[?(@.constructor)]' }, ''],
    ['a computed name', { '==': [{ var: { cat: ['const', 'ructor'] } }, 1] }, '/==/0'],
    ['a name out of the record', { '==': [{ var: f }, 1] }, '/==/0'],
  ])('%s is an unsafe path', (attack, criteria: JsonLogic, pointer) => {
    expect(outcomeOf(attack, criteria)).toEqual([`unsafe_path ${pointer}`]);
  });

  it.each([
    ['toString of a record without it', { var: 'toString' }, { a: 's' }],
    ['hasOwnProperty of a record without it', { var: 'hasOwnProperty' }, { a: 's' }],
    ['valueOf of a record without it', { '!=': [{ var: 'valueOf' }, null] }, {}],
    ['a method of a text', { var: 's.trim' }, { s: ' x' }],
    ['a method in brackets', { var: "a['constructor']" }, { a: {} }],
    ['a computed part over toString', { cat: [{ var: 'toString' }, ''] }, {}],
    ['an inherited value', { var: 'x' }, Object.create({ x: 'inherited' })],
    ['an inherited value in a computed part', { cat: [{ var: 'x' }, ''] }, Object.create({ x: 'inherited' })],
    ['an inherited value of an element', { some: [f, { '==': [{ var: 'x' }, 1] }] }, { f: [Object.create({ x: 1 })] }],
    ['a value under an own __proto__', { var: 'x' }, JSON.parse('{"__proto__":{"x":"polluted"}}')],
    [
      'a value of an element under an own __proto__',
      { some: [f, { '==': [{ var: 'x' }, 1] }] },
      JSON.parse('{"f":[{"__proto__":{"x":1}}]}'),
    ],
    ['a value of a Map', { var: 'm' }, new Map([['m', 1]])],
    ['a position of a record that is a text', { var: 'f' }, 'f'],
  ])('%s counts as absent', (attack, criteria: JsonLogic, record: unknown) => {
    expect(measured(attack, () => compileCriteria(criteria)(record))).toBe(false);
  });

  it('a polluted Object.prototype shows in no decision', () => {
    Object.defineProperty(Object.prototype, 'polluted', { value: 1, configurable: true });
    try {
      const holds = compileCriteria({ or: [{ var: 'polluted' }, { '==': [{ '+': [{ var: 'polluted' }, 0] }, 1] }] });
      expect(holds({})).toBe(false);
    } finally {
      Reflect.deleteProperty(Object.prototype, 'polluted');
    }
  });

  it('criteria, fields and records pollute no prototype', () => {
    const evil = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';
    expect(issuesOf(JSON.parse(`{"some":[{"var":"f"},${evil}]}`)).length).toBeGreaterThan(0);
    compileCriteria({ some: [f, { '>': [{ var: 'q' }, 1] }] }, anyField)({ f: [JSON.parse(evil)] });
    compileCriteria({ '==': [f, 'x'] }, { f: { type: 'string' } })(JSON.parse(evil));
    expect(() => compileCriteria({ '==': [f, 'x'] }, { f: { type: 'string' }, ...JSON.parse(evil) })).toThrow(
      '__proto__',
    );
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('attacks through shapes', () => {
  it.each([
    ['two keys', { in: [f, ['x']], x: 1 }, 'not_one_operator '],
    ['two keys deep inside', { and: [true, { '!': [{ '==': [f, 1], note: '' }] }] }, 'not_one_operator /and/1/!/0'],
    ['an unknown operator that is never reached', { and: [false, { bad: 1 }] }, 'unknown_operator /and/1'],
    [
      'max of 200,000',
      { '>': [{ max: [f, ...Array.from({ length: 200_000 }, () => 1)] }, 1] },
      'limit_exceeded />/0/max',
    ],
    ['max of 50,000', { '>': [{ max: [f, ...Array.from({ length: 50_000 }, () => 1)] }, 1] }, 'wrong_arity />/0'],
    [
      '20,000 fields',
      { or: [{ cat: Array.from({ length: 20_000 }, (_, i) => ({ var: `f${i}` })) }] },
      'limit_exceeded ',
    ],
    ['10,001 tests', { or: chunk(Array.from({ length: 10_001 }, () => f)) }, 'limit_exceeded '],
    ['a list of 100,001', { in: [f, Array.from({ length: 100_001 }, (_, i) => i)] }, 'limit_exceeded /in/1'],
    ['a text of ten million characters', { '==': [f, 'x'.repeat(10_000_000)] }, 'limit_exceeded /==/1'],
    ['a long text in a list', { in: [f, ['a', 'x'.repeat(5_000)]] }, 'limit_exceeded /in/1/1'],
    ['a name of ten million characters', { '==': [{ var: 'x'.repeat(10_000_000) }, 1] }, 'limit_exceeded /==/0/var'],
    ['an operator of a million characters', { ['x'.repeat(1_000_000)]: 1 }, 'unknown_operator '],
    [
      '501 values in a computed part',
      { in: [{ '+': [f, 1] }, Array.from({ length: 501 }, (_, i) => i)] },
      'limit_exceeded ',
    ],
  ])('%s is refused', (attack, criteria: JsonLogic, issue) => {
    expect(outcomeOf(attack, criteria)).toEqual([issue]);
  });

  it.each([
    ['a bigint', 1n],
    ['a symbol', Symbol('x')],
    ['a function', () => true],
    ['undefined', undefined],
    ['NaN', Number.NaN],
    ['Infinity', Number.POSITIVE_INFINITY],
  ])('%s in criteria is no JSON', (attack, value: unknown) => {
    expect(outcomeOf(attack, { '==': [f, value] })).toEqual(['wrong_type /==/1']);
  });

  it('a hole in a list is no JSON', () => {
    const list: unknown[] = ['a', 'b'];
    delete list[0];
    expect(outcomeOf('a hole in a list', { in: [f, list] })).toEqual(['wrong_type /in/1/0']);
  });

  it.each([
    ['a date', new Date(0)],
    ['a map', new Map([['a', 1]])],
    ['a regular expression', /a/],
  ])('%s in criteria is no operator', (attack, value: unknown) => {
    expect(outcomeOf(attack, { '==': [f, value] })).toEqual(['not_one_operator /==/1']);
  });

  it('criteria that hold themselves are too deep', () => {
    const cyclic: { '!': unknown[] } = { '!': [] };
    cyclic['!'].push(cyclic);
    expect(outcomeOf('a cycle', cyclic)).toEqual(['limit_exceeded ']);
  });

  it('criteria whose every part is the same two parts are too large', () => {
    let doubled: JsonLogic = f;
    for (let level = 0; level < 30; level++) doubled = { and: [doubled, doubled] };
    expect(outcomeOf('shared parts, 30 levels', doubled)).toEqual(['limit_exceeded ']);
  });

  it('changing criteria afterwards changes no decision', () => {
    const comparison = { '>': [{ '+': [f, 1] }, 5] };
    const holds = compileCriteria(comparison, anyField);
    comparison['>'][1] = 0;
    expect(holds({ f: 2 })).toBe(false);
  });

  it('criteria that change between two looks at them are judged as they are kept', () => {
    for (let safeLooks = 1; safeLooks <= 30; safeLooks++) {
      const shifty = shiftyCriteria(safeLooks);
      const kept =
        issuesOf(shifty).length > 0 ? '' : JSON.stringify(formatCriteria(parseCriteria(shiftyCriteria(safeLooks))));
      expect(kept).not.toContain('constructor');
    }
  });
});

describe('attacks that nest', () => {
  it.each([
    ['1,993 negations', '!', 1_993],
    ['4,811 groups', 'and', 4_811],
    ['4,811 conditions', 'if', 4_811],
    ['100,000 iterators', 'some', 100_000],
    ['1,000,000 negations', '!', 1_000_000],
  ])('%s are refused', (attack, operator, levels) => {
    expect(outcomeOf(attack, nested(operator, levels))).toEqual(['limit_exceeded ']);
  });

  it('1,000,000 levels of JSON text are refused', () => {
    const json = JSON.parse('{"!":['.repeat(1_000_000) + ']}'.repeat(1_000_000));
    expect(outcomeOf('1,000,000 levels of JSON text', json)).toEqual(['limit_exceeded ']);
  });

  it('a million levels in a record end a computed part', () => {
    let value: unknown = 1;
    for (let level = 0; level < 1_000_000; level++) value = [value];
    const holds = compileCriteria({ some: [f, { '>': [{ var: 'q' }, 1] }] }, anyField);
    expect(measured('1,000,000 levels in a record', () => holds({ f: value }))).toBe(false);
  });

  it('a record that holds itself ends a computed part', () => {
    const list: unknown[] = [];
    list.push(list);
    const holds = compileCriteria({ some: [f, { '>': [{ var: 'q' }, 1] }] }, anyField);
    expect(measured('a cycle in a record', () => holds({ f: list }))).toBe(false);
  });

  it.each([18, 62])('conditions inside conditions of if take no more time than their size, %i deep', (levels) => {
    const run = () => {
      const parsed = parseCriteria(nestedIf(levels));
      return JSON.stringify(formatCriteria(parsed)).length + describeCriteria(parsed).length;
    };
    expect(measured(`if in the condition of if, ${levels} times`, run)).toBeGreaterThan(0);
  });

  it('conditions inside conditions of if are decided in no more time than their size', () => {
    const holds = compileCriteria(nestedIf(62));
    expect(measured('a decision on if, 62 deep', () => holds({ f: 1, a: 1 }))).toBe(true);
  });
});

describe('attacks that grow', () => {
  it.each([
    ['a text doubled 25 times', { reduce: [numbers(25), { cat: [accumulator, accumulator] }, 'x'] }, '/reduce/1'],
    ['a text doubled 29 times', { reduce: [numbers(29), { cat: [accumulator, accumulator] }, 'x'] }, '/reduce/1'],
    ['a text doubled for each element', { reduce: [f, { cat: [accumulator, accumulator] }, 'x'] }, '/reduce/1'],
    ['a list doubled 22 times', { reduce: [numbers(22), { merge: [accumulator, accumulator] }, [1]] }, '/reduce/1'],
    ['a list that holds itself twice', { reduce: [numbers(30), [accumulator, accumulator], 1] }, '/reduce/1'],
    [
      'a text doubled in a branch',
      { reduce: [f, { if: [true, { cat: [accumulator, accumulator] }] }, 'x'] },
      '/reduce/1/if/1',
    ],
    ['a map of joined texts', { map: [f, { cat: [{ var: '' }, { var: '' }] }] }, '/map/1'],
    ['map six times over twelve', iterators('map', numbers(12), 6), '/map/1'],
    ['some seven times over ten', iterators('some', numbers(10), 7), '/some/1'],
    ['a reduce in a filter', { filter: [f, { reduce: [numbers(9), accumulator, 0] }] }, '/filter/1'],
  ])('%s is refused', (attack, criteria: JsonLogic, pointer) => {
    expect(outcomeOf(attack, criteria)).toContain(`refused_operator ${pointer}`);
  });

  it('joining a large text 400 times ends', () => {
    const holds = compileCriteria({ '==': [{ cat: Array.from({ length: 400 }, () => f) }, 'x'] }, anyField);
    expect(measured('cat of two million characters, 400 times', () => holds({ f: 'y'.repeat(2_000_000) }))).toBe(false);
  });

  it('merging a list with itself a thousand times is refused', () => {
    const merge = Array.from({ length: 1_000 }, () => f);
    expect(outcomeOf('merge of 1,000', { in: [-1, { merge }] })).toEqual(['wrong_arity /in/1']);
  });

  it('merging a list of 5,000 in a tree of 400 ends', () => {
    const holds = boundedly({ in: [-1, merged(20, merged(20, f))] });
    expect(measured('merge of 5,000 elements, 400 times', () => holds({ f: numbers(5_000) }))).toBe(false);
  });

  it('a list of names for each of 5,000 elements ends', () => {
    const missing = Array.from({ length: 450 }, (_, i) => `x${i}`);
    const holds = boundedly({ in: [-1, { map: [f, { missing }] }] });
    expect(measured('missing of 450 names in map over 5,000', () => holds({ f: numbers(5_000) }))).toBe(false);
  });

  it('a list of ten million in a record ends a computed part', () => {
    const holds = compileCriteria({ some: [f, { '>': [{ var: 'q' }, 1] }] }, anyField);
    expect(measured('10,000,000 elements in a record', () => holds({ f: Array(10_000_000).fill(1) }))).toBe(false);
  });
});

describe('attacks on time', () => {
  it('a list of 100,000 is searched by its hash', () => {
    const holds = compileCriteria({ in: [f, Array.from({ length: 100_000 }, (_, i) => `v${i}`)] });
    const search = () => Array.from({ length: 10_000 }, (_, i) => holds({ f: `v${i * 11}` })).filter(Boolean).length;
    expect(measured('10,000 searches in a list of 100,000', search)).toBe(9_091);
  });

  it('long names that nobody declared get no costly suggestion', () => {
    const fields = Object.fromEntries(numbers(9).map((i) => [`${'x'.repeat(2_000)}${i}`, { type: 'string' } as const]));
    const criteria = { or: numbers(5).map((i) => ({ var: `${'y'.repeat(2_000)}${i}` })) };
    expect(measured('long unknown names', () => issuesOf(criteria, fields))).toHaveLength(5);
  });

  it('criteria at the limits are parsed, written and described', () => {
    const criteria = { or: chunk(Array.from({ length: 2_000 }, (_, i) => ({ '<': [f, i] }))) };
    const run = () => describeCriteria(parseCriteria(formatCriteria(parseCriteria(criteria)))).length;
    expect(measured('2,000 comparisons', run)).toBeGreaterThan(0);
  });

  it('a proxy or a getter as a record decides like what it shows', () => {
    const getter = Object.defineProperty({}, 'f', { get: () => 'x' });
    const proxy = new Proxy(
      {},
      { get: () => 'x', getOwnPropertyDescriptor: () => ({ value: 'x', configurable: true }) },
    );
    const holds = compileCriteria({ '==': [f, 'x'] });
    expect([holds(getter), holds(proxy)]).toEqual([true, true]);
  });

  it.each([
    ['a bigint', 1n],
    ['a symbol', Symbol('x')],
    ['a function', () => 1],
    ['a boxed number', Object(1)],
    ['a sparse list', Array(3)],
    ['a typed array', new Uint8Array(3)],
  ])('%s in a record is absent for typed fields', (attack, value: unknown) => {
    const types = ['string', 'number', 'boolean', 'date', 'string[]'] as const;
    const run = () => types.map((type) => compileCriteria({ '==': [f, null] }, { f: { type } })({ f: value }));
    expect(measured(attack, run)).toEqual([true, true, true, true, true]);
  });

  it.each([
    ['a bigint', 1n],
    ['a symbol', Symbol('x')],
    ['a function', () => 1],
  ])('%s in a record is no value of a field of any type', (attack, value: unknown) => {
    expect(measured(attack, () => compileCriteria(f, anyField)({ f: value }))).toBe(false);
  });
});

/** The codes and places of everything that keeps criteria from being parsed. The criteria may be no JSON at all. */
function outcomeOf(attack: string, criteria: unknown): string[] {
  return measured(attack, () =>
    issuesOf(asJson(criteria)).map((issue) => `${issue.code} ${'pointer' in issue ? issue.pointer : ''}`),
  );
}

function measured<Result>(attack: string, run: () => Result): Result {
  const start = performance.now();
  const result = run();
  const ms = Math.round(performance.now() - start);
  times.push({ attack, outcome: String(result).slice(0, 60), ms });
  expect(ms).toBeLessThan(longestMs);
  return result;
}

/** Criteria compiled, or refused, which is as good: either way they take little time. */
function boundedly(criteria: JsonLogic): (record: unknown) => boolean {
  return issuesOf(criteria, anyField).length > 0 ? () => false : compileCriteria(criteria, anyField);
}

/** What an untyped caller can pass in the place of JSON. */
function asJson(value: unknown): JsonLogic {
  return isJson(value) ? value : null;
}

function isJson(_value: unknown): _value is JsonLogic {
  return true;
}

/** Criteria that are safe for some looks at them and unsafe from then on. */
function shiftyCriteria(safeLooks: number): JsonLogic {
  let looks = 0;
  const get = () => (++looks <= safeLooks ? [{ var: 'a' }, { var: 'b' }] : [{ var: 'constructor.name' }, 'Object']);
  return Object.defineProperty({}, '==', { enumerable: true, get });
}

function nested(operator: string, levels: number): JsonLogic {
  let inner: JsonLogic = f;
  for (let level = 0; level < levels; level++) inner = { [operator]: [inner] };
  return inner;
}

function nestedIf(levels: number): JsonLogic {
  let condition: JsonLogic = f;
  for (let level = 0; level < levels; level++) condition = { if: [condition, { var: 'a' }, { var: 'b' }] };
  return condition;
}

function iterators(operator: string, list: readonly number[], levels: number): JsonLogic {
  let body: JsonLogic = { '>': [{ var: '' }, 99] };
  for (let level = 0; level < levels; level++) body = { [operator]: [list, body] };
  return body;
}

function merged(times: number, part: JsonLogic): JsonLogic {
  return { merge: Array.from({ length: times }, () => part) };
}

function numbers(length: number): number[] {
  return Array.from({ length }, (_, i) => i + 1);
}

/** Many parts as groups of at most a thousand. */
function chunk(parts: readonly JsonLogic[]): JsonLogic[] {
  const groups: JsonLogic[] = [];
  for (let start = 0; start < parts.length; start += 1_000) groups.push({ or: parts.slice(start, start + 1_000) });
  return groups;
}
