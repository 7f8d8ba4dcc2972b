import fc from 'fast-check';
import type { Field, Fields, FieldType, JsonLogic } from '../../src/criteria/types.js';

/** Characters that engines order differently: none may stand in an ordered comparison. */
export const highTexts = ['\ud83d\ude00', '\ud83d', '\udc00a', '\uffe5', 'a\uffff'];

/** Texts that are no date, however near some come. */
export const noDays = [
  '',
  '2023-02-29',
  '2024-13-01',
  '2024-00-10',
  '2024-1-9',
  '2024-01',
  '2024-01-31 10:00',
  '20240131',
];

/** Texts that meet each other's edges: beginnings, letters of either case, digits, signs that SQL or JavaScript treat apart. */
const edgyTexts = [
  ...[
    '',
    'a',
    'A',
    'ab',
    'Ab',
    'aB',
    'abc',
    'b',
    'B',
    'z',
    'Z',
    '_',
    '%',
    '[',
    '`',
    '{',
    '0',
    '9',
    '10',
    '26',
    '1e+21',
  ],
  ...['é', 'É', 'e\u0301', '\u017f', 's', '\u212a', 'k', '\u0130', 'i', '\u0000', ' ', 'true', 'null', '2024-01-31'],
];

/** A text that may stand in an ordered comparison. */
export const orderedText: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: fc.constantFrom(...edgyTexts), weight: 6 },
  { arbitrary: fc.string({ unit: fc.constantFrom('a', 'B', '_', 'é', '1'), maxLength: 4 }), weight: 1 },
);

/** Any text, lone surrogates included. */
export const text: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: orderedText, weight: 6 },
  { arbitrary: fc.constantFrom(...highTexts), weight: 1 },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 3 }), weight: 1 },
);

/** A number that JSON can hold, often one of few. */
export const finite: fc.Arbitrary<number> = fc.oneof(
  { arbitrary: fc.constantFrom(0, -0, 1, -1, 0.5, 1.5, 2, 5, 10, 26), weight: 6 },
  { arbitrary: fc.constantFrom(1e21, -1e21, 5e-324, 2 ** 53, Number.MAX_VALUE), weight: 1 },
  { arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }), weight: 1 },
);

/** A date, with or without a time. */
export const day: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: fc.constantFrom('2024-01-31', '2024-02-29', '2023-12-31', '0000-01-01', '9999-12-31'), weight: 4 },
  { arbitrary: fc.constantFrom('2024-01-31T00:00:00.000Z', '2024-01-31T', '2023-12-31T12:00'), weight: 2 },
  {
    arbitrary: fc.tuple(fc.nat(9999), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })).map(isoDay),
    weight: 1,
  },
);

/** One to six fields with names of every kind; `ignoreCase` is left out where it would depart from json-logic-js. */
export function declaredFields(options: { readonly ignoreCase: boolean }): fc.Arbitrary<Fields> {
  const entry = fc.tuple(fc.constantFrom(...fieldNames), fieldDefinition(options));
  return fc
    .uniqueArray(entry, { minLength: 1, maxLength: 6, selector: ([name]) => name })
    .map((entries) => Object.fromEntries(entries));
}

/** A record that has every field, each with a value of its type. */
export function recordFor(fields: Fields): fc.Arbitrary<object> {
  return fc.tuple(...Object.entries(fields).map(([name, field]) => named(name, valueFor(field)))).map(nest);
}

/** Anything that somebody might hand over as a record: values absent, mistyped or exotic, and records that are none. */
export function hostileRecordFor(fields: Fields): fc.Arbitrary<unknown> {
  const values = Object.entries(fields).map(([name, field]) =>
    named(name, fc.oneof({ arbitrary: valueFor(field), weight: 3 }, { arbitrary: hostileValue, weight: 2 })),
  );
  const some = fc.tuple(...values).chain((entries) => fc.subarray(entries));
  const usual = fc.tuple(some, fc.constantFrom(...wrappers)).map(([entries, wrap]) => wrap(nest(entries)));
  const outerNames = Object.keys(fields).map((name) => name.split('.')[0] ?? name);
  const cut = fc.tuple(fc.constantFrom(...outerNames), hostileValue).map(([name, value]) => ({ [name]: value }));
  return fc.oneof(
    { arbitrary: usual, weight: 8 },
    { arbitrary: cut, weight: 1 },
    { arbitrary: hostileValue, weight: 1 },
  );
}

const fieldNames = [
  ...[
    'name',
    'employees',
    'active',
    'a b',
    'größe',
    '$x',
    'x-1',
    '2024sales',
    'then',
    'a/b~c',
    '\ud800',
    '__proto',
    'Name',
  ],
  ...[
    'toString',
    'hasOwnProperty',
    'valueOf',
    'indexOf',
    'address.city',
    'address.toString',
    'address.zip',
    'deep.er.path',
  ],
];

const whole = fc.oneof(
  { arbitrary: fc.constantFrom(0, -0, 1, 2, 5, 10, 2 ** 53), weight: 4 },
  { arbitrary: fc.integer(), weight: 1 },
);

const member = fc.constantFrom('qty', 'sku', 'x', 'toString', 'indexOf', 'length', 'current');
const scalar = fc.oneof(finite, text, fc.boolean());
const jsonObject = fc.dictionary(member, fc.oneof(scalar, fc.constant(null)), { maxKeys: 3, noNullPrototype: true });
const jsonValue: fc.Arbitrary<JsonLogic> = fc.oneof(
  { arbitrary: scalar, weight: 3 },
  { arbitrary: fc.array(fc.oneof(scalar, fc.constant(null)), { maxLength: 4 }), weight: 2 },
  { arbitrary: fc.array(jsonObject, { maxLength: 3 }), weight: 2 },
  { arbitrary: jsonObject, weight: 1 },
);

const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.oneof(jsonValue, day, fc.constantFrom(...noDays)),
  fc.constantFrom(undefined, null, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
  fc.constantFrom<unknown>(1n, Symbol('s'), () => 'a', new Date(0), new Map([['qty', 1]]), /a/, Object('a'), Object(1)),
  fc.constantFrom<unknown>([1, 'a'], ['a', null], [['a']], [undefined], holed(), {}, [{}], [Number.NaN]),
  fc.constantFrom<unknown>(Object.create(null), Object.create({ qty: 1, city: 'a' }), [Object.create({ qty: 1 })]),
);

/** What a record can be beside a plain object. */
const wrappers: readonly ((record: object) => unknown)[] = [
  (record) => record,
  (record) => Object.freeze(record),
  (record) => Object.assign(Object.create(null), record),
  (record) => Object.assign(Object.create({ name: 'inherited', employees: 7, active: true }), record),
  (record) => Object.create(record),
  (record) => Object.assign([], record),
  (record) => new Proxy(record, {}),
];

function holed(): unknown[] {
  const list: unknown[] = ['a', 'b'];
  delete list[0];
  return list;
}

function isoDay([year, month, date]: readonly number[]): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-');
}

function fieldDefinition({ ignoreCase }: { readonly ignoreCase: boolean }): fc.Arbitrary<Field> {
  const caseFlag = ignoreCase ? fc.constantFrom({}, { ignoreCase: true }) : fc.constant({});
  const required = fc.constantFrom({}, { required: true });
  const texts = fc.tuple(fc.constantFrom<FieldType>('string', 'string[]'), caseFlag);
  const numbers = fc.tuple(fc.constant<FieldType>('number'), fc.constantFrom({}, { integer: true }));
  const others = fc.tuple(fc.constantFrom<FieldType>('boolean', 'date', 'any'), fc.constant({}));
  return fc
    .tuple(fc.oneof(texts, numbers, others), required)
    .map(([[type, flags], promise]) => ({ type, ...flags, ...promise }));
}

function valueFor(field: Field): fc.Arbitrary<JsonLogic> {
  switch (field.type) {
    case 'string':
      return text;
    case 'number':
      return field.integer === true ? whole : finite;
    case 'boolean':
      return fc.boolean();
    case 'date':
      return day;
    case 'string[]':
      return fc.array(text, { maxLength: 4 });
    case 'any':
      return jsonValue;
  }
}

type Entry = readonly [name: string, value: unknown];

function named(name: string, value: fc.Arbitrary<unknown>): fc.Arbitrary<Entry> {
  return value.map((each): Entry => [name, each]);
}

/** A record out of dotted names. */
export function nest(entries: readonly Entry[]): object {
  const record: Record<string, unknown> = {};
  for (const [name, value] of entries) {
    const segments = name.split('.');
    const last = segments.pop() ?? name;
    let target = record;
    for (const segment of segments) {
      const inner: Record<string, unknown> = { ...(Object.hasOwn(target, segment) ? Object(target[segment]) : {}) };
      target[segment] = inner;
      target = inner;
    }
    target[last] = value;
  }
  return record;
}
