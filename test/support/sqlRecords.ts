import fc from 'fast-check';
import { setMember } from '../../src/criteria/members.js';
import type { Fields } from '../../src/index.js';
import type { SqlColumns, SqlColumnType } from '../../src/sql/index.js';
import { day, finite, noDays, text } from './criteriaValues.js';

/** A field of every kind, each in a column with a name that would be trouble unquoted. */
export const sqlFields: Fields = {
  name: { type: 'string' },
  label: { type: 'string', ignoreCase: true },
  'deep.er.path': { type: 'string' },
  employees: { type: 'number' },
  offices: { type: 'number', integer: true },
  active: { type: 'boolean' },
  signed: { type: 'date' },
  founded: { type: 'date' },
  tags: { type: 'string[]' },
  words: { type: 'string[]', ignoreCase: true },
  anyText: { type: 'any' },
  anyNumber: { type: 'any' },
  anyFlag: { type: 'any' },
  anyList: { type: 'any' },
};

/** The columns of {@link sqlFields}. */
export const sqlColumns: SqlColumns = {
  name: 'na"me',
  label: "la'bel",
  'deep.er.path': 'deep.er.path',
  employees: 'select',
  offices: 'a b',
  active: 'größe',
  signed: '--signed',
  founded: { name: 'x;y', type: 'date' },
  tags: 'element',
  words: '😀',
  anyText: { name: '$1', type: 'string' },
  anyNumber: { name: 'a`b', type: 'number' },
  anyFlag: { name: '{x}', type: 'boolean' },
  anyList: { name: 'a\\b', type: 'string[]' },
};

/** The values of a record by field, as a table of {@link sqlColumns} can hold them. */
export type SqlValues = Readonly<Record<string, unknown>>;

/** What a column of {@link sqlColumns} holds. */
export function sqlColumnType(field: string): { readonly name: string; readonly type: SqlColumnType } {
  const column = sqlColumns[field];
  const type = sqlFields[field]?.type ?? 'any';
  if (column === undefined || (typeof column === 'string' && type === 'any')) throw new Error(`no column for ${field}`);
  if (typeof column !== 'string' && column.type !== undefined) return { name: column.name, type: column.type };
  const name = typeof column === 'string' ? column : column.name;
  return { name, type: type === 'date' || type === 'any' ? 'string' : type };
}

/** The record whose fields have some values. */
export function recordOf(values: SqlValues): object {
  const record: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(values)) setMember(record, field.split('.'), value);
  return record;
}

/** A text that every engine can hold: no U+0000, no half of a pair. */
export function isUsable(value: string): boolean {
  return !value.includes('\0') && !/\p{Surrogate}/u.test(value);
}

const oddTexts = [
  "'",
  '"',
  "a'b",
  '\\',
  "\\'",
  '%',
  'a%',
  'a_',
  '\x24{a}',
  '$1',
  '--',
  ';',
  'a ',
  ' a',
  '\n',
  '😀',
  '😀a',
];

/** Texts that engines are known to treat apart. */
const sqlText = fc.oneof(
  { arbitrary: text.filter(isUsable), weight: 3 },
  { arbitrary: fc.constantFrom(...oddTexts), weight: 1 },
);

const absent = fc.constant(null);
const number = fc.oneof(
  { arbitrary: finite, weight: 6 },
  { arbitrary: fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY), weight: 1 },
  { arbitrary: fc.constantFrom(2 ** 53, 2 ** 63, 1.5, -Number.MAX_VALUE, 2 ** 53 + 2), weight: 1 },
);
const list = fc.array(fc.oneof({ arbitrary: sqlText, weight: 8 }, { arbitrary: absent, weight: 1 }), { maxLength: 4 });
const wholeDay = day.map((each) => each.slice(0, 10)).filter((each) => each >= '0001-01-01');

/** Values for every field, a quarter of them absent. */
export const sqlValues: fc.Arbitrary<SqlValues> = fc.record({
  name: orAbsent(sqlText),
  label: orAbsent(sqlText),
  'deep.er.path': orAbsent(sqlText),
  employees: orAbsent(number),
  offices: orAbsent(number),
  active: orAbsent(fc.boolean()),
  signed: orAbsent(fc.oneof({ arbitrary: day, weight: 3 }, { arbitrary: fc.constantFrom(...noDays), weight: 1 })),
  founded: orAbsent(wholeDay),
  tags: orAbsent(list),
  words: orAbsent(list),
  anyText: orAbsent(sqlText),
  anyNumber: orAbsent(number),
  anyFlag: orAbsent(fc.boolean()),
  anyList: orAbsent(list),
});

function orAbsent(value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.oneof({ arbitrary: value, weight: 3 }, { arbitrary: absent, weight: 1 });
}
