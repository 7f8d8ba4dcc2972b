import { isDateText } from './isDateText.js';
import type { Band, Comparison } from './pairBounds.js';
import type { ComparisonOperator, FieldType, FieldUse, ValueTest } from './types.js';

const MOST_LISTED = 6;

/** Words that have a meaning of their own in these sentences. */
const RESERVED: ReadonlySet<string> = new Set(
  'absent present empty filled missing true false not none neither nor one anything it if above below before after'.split(
    ' ',
  ),
);

/** A test in English, or its negation, with a word about absent values where they meet it; list elements never are absent. */
export function describeValueTest(test: ValueTest, isNegated: boolean): string {
  const text = describeTest(test, isNegated);
  return isNegated && saysNothingOfAbsence(test) ? `${text} (or absent)` : text;
}

function saysNothingOfAbsence(test: ValueTest): boolean {
  if (test.kind === 'oneOf' && test.values.length === 0) return false;
  return test.kind !== 'isAbsent' && test.kind !== 'isTruthy' && test.kind !== 'missing' && test.field.name !== '';
}

function describeTest(test: ValueTest, isNegated: boolean): string {
  switch (test.kind) {
    case 'equals':
      return `${nameOf(test.field)} ${isNegated ? 'is not' : 'is'} ${word(test.value)}`;
    case 'oneOf':
      return `${nameOf(test.field)} ${describeList(test.values, isNegated)}`;
    case 'isAbsent':
      return `${nameOf(test.field)} is ${isNegated ? 'present' : 'absent'}`;
    case 'compare':
      return `${nameOf(test.field)} is ${describeBound(test, isNegated)}`;
    case 'between':
      return `${nameOf(test.field)} ${describeRange(test, isNegated)}`;
    case 'contains':
      return `${nameOf(test.field)} ${describeContent(test, isNegated)}`;
    case 'startsWith':
      return `${nameOf(test.field)} ${isNegated ? 'does not start' : 'starts'} with ${word(test.value)}`;
    case 'endsWith':
      return `${nameOf(test.field)} ${isNegated ? 'does not end' : 'ends'} with ${word(test.value)}`;
    case 'isTruthy':
      return `${nameOf(test.field)} ${isNegated ? emptyPhrase(test.field) : FILLED[test.field.type]}`;
    case 'missing':
      return describeMissing(test, isNegated);
  }
}

/** A field's name; the element of a list is "it". */
export function nameOf({ name }: FieldUse): string {
  return name === '' ? 'it' : word(name);
}

/** Words as a list in a sentence: `a, b and c`. */
export function joinWords(words: readonly string[], conjunction: 'and' | 'or' | 'nor'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`;
}

function describeList(values: readonly (string | number | boolean)[], isNegated: boolean): string {
  if (values.length === 0)
    return isNegated ? 'is in no empty list, which is always' : 'is in an empty list, which is never';
  const words = values.slice(0, values.length > MOST_LISTED ? MOST_LISTED - 1 : MOST_LISTED).map(word);
  const rest = values.length - words.length;
  if (rest > 0) words.push(`${rest} others`);
  if (!isNegated) return `is ${joinWords(words, 'or')}`;
  if (words.length === 1) return `is not ${words[0]}`;
  return words.length === 2 ? `is neither ${joinWords(words, 'nor')}` : `is none of ${joinWords(words, 'and')}`;
}

const OPPOSITE = { '<': '>=', '<=': '>', '>': '<=', '>=': '<' } as const;

function describeBound({ field, operator, value }: Comparison, isNegated: boolean): string {
  return orderPhrase(field, isNegated ? OPPOSITE[operator] : operator, value);
}

function orderPhrase(field: FieldUse, operator: ComparisonOperator, value: string | number): string {
  if (typeof value === 'number') return `${NUMBER_ORDER[operator]} ${amount(value)}`;
  if (field.type === 'date' || isDateText(value)) return `${DATE_ORDER[operator]} ${value}`;
  return `${TEXT_ORDER[operator]} ${word(value)} in the order of texts`;
}

const NUMBER_ORDER = { '<': 'below', '<=': 'at most', '>': 'above', '>=': 'at least' } as const;
const DATE_ORDER = { '<': 'before', '<=': 'on or before', '>': 'after', '>=': 'on or after' } as const;
const TEXT_ORDER = { '<': 'before', '<=': 'at or before', '>': 'after', '>=': 'at or after' } as const;

/** A lower and an upper bound as one range; absent values are in none. */
export function describeBand({ lower, upper }: Band): string {
  const { value: low } = lower;
  const { value: high } = upper;
  const name = nameOf(lower.field);
  const isEmpty = low > high || (low === high && !(lower.operator === '>=' && upper.operator === '<='));
  const never = isEmpty ? ', which is never' : '';
  if (lower.operator === '>=' && upper.operator === '<=') return `${name} from ${end(low)} to ${end(high)}${never}`;
  if (lower.operator === '>=')
    return `${name} from ${end(low)} to ${typeof high === 'number' ? 'below' : 'before'} ${end(high)}${never}`;
  if (upper.operator === '<=')
    return `${name} ${typeof low === 'number' ? 'above' : 'after'} ${end(low)}, up to ${end(high)}${never}`;
  return `${name} between ${end(low)} and ${end(high)}, both excluded${never}`;
}

type Range = Extract<ValueTest, { kind: 'between' }>;

function describeRange({ field, low, high, inclusive }: Range, isNegated: boolean): string {
  if (isNegated) {
    const below = orderPhrase(field, inclusive ? '<' : '<=', low);
    const above = orderPhrase(field, inclusive ? '>' : '>=', high);
    return `is ${below} or ${above}`;
  }
  const never = low > high || (low === high && !inclusive) ? ', which is never' : '';
  if (inclusive) return `from ${end(low)} to ${end(high)}${never}`;
  return `between ${end(low)} and ${end(high)}, both excluded${never}`;
}

function end(value: string | number): string {
  return typeof value === 'number' ? amount(value) : word(value);
}

function describeContent({ field, value }: Extract<ValueTest, { kind: 'contains' }>, isNegated: boolean): string {
  if (field.type === 'string[]') return `${isNegated ? 'do not include' : 'include'} ${word(value)}`;
  return `${isNegated ? 'does not contain' : 'contains'} ${word(value)}`;
}

const FILLED: { readonly [Type in FieldType]: string } = {
  string: 'is filled in',
  number: 'is present and not 0',
  boolean: 'is true',
  date: 'is present',
  'string[]': 'has elements',
  any: 'has a value',
};

const EMPTY: { readonly [Type in FieldType]: string } = {
  string: 'is empty',
  number: 'is 0',
  boolean: 'is false',
  date: 'is absent',
  'string[]': 'is empty',
  any: 'has no value',
};

function emptyPhrase({ name, type }: FieldUse): string {
  return name === '' || type === 'date' || type === 'any' ? EMPTY[type] : `${EMPTY[type]} or absent`;
}

function describeMissing({ fields, atLeast }: Extract<ValueTest, { kind: 'missing' }>, isNegated: boolean): string {
  const names = fields.map(nameOf);
  const needed = Math.min(Math.ceil(atLeast), names.length);
  if (needed <= 0) return isNegated ? 'always' : 'never';
  if (needed < names.length) {
    return `${isNegated ? 'at least' : 'fewer than'} ${needed} of ${joinWords(names, 'and')} are filled in`;
  }
  if (!isNegated) return `${joinWords(names, 'or')} is empty or absent`;
  return names.length === 1 ? `${names[0]} is filled in` : `${joinWords(names, 'and')} are all filled in`;
}

/** A value as it is, in quotes where it would not stand out as one word. */
function word(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value);
  const isPlain = /^[\p{L}\p{N}][\p{L}\p{N}_.:/@+-]*$/u.test(value) && !RESERVED.has(value);
  return isPlain ? value : JSON.stringify(value);
}

/** A number with a comma before each three digits from 10,000 on: a year stays as it is. */
function amount(value: number): string {
  const [whole, ...fraction] = String(value).split('.');
  if (!/^-?\d{5,}$/.test(whole)) return String(value);
  return [whole.replace(/\d(?=(\d{3})+$)/g, '$&,'), ...fraction].join('.');
}
