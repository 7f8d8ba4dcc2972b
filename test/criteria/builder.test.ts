import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileCriteria, type Issue, type JsonLogic } from '../../src/index.js';
import { describeWithShared, sharedPath } from '../support/shared.js';
import { issuesOf } from './issuesOf.js';

interface Sample {
  readonly name: string;
  readonly query: Group;
  readonly options?: { readonly parseNumbers?: boolean };
  readonly logic: JsonLogic;
}

interface Group {
  readonly combinator?: 'and' | 'or' | 'xor';
  readonly not?: boolean;
  readonly rules: readonly (Group | Rule | string)[];
}

interface Rule {
  readonly field: string;
  readonly operator: string;
  readonly value: unknown;
  readonly valueSource?: 'field';
  readonly match?: { readonly mode: string; readonly threshold?: number };
}

type Values = Readonly<Record<string, unknown>>;

const texts = [
  '',
  'a',
  'aa',
  'ab',
  'b',
  'c',
  'x',
  'y',
  'z',
  'abc',
  'abcd',
  'xabc',
  'xabcx',
  '26',
  '260',
  '126',
  'true',
  'untrue',
  'X',
];
const numbers = [-1, 0, 1, 2, 3, 9, 10, 15, 20, 21, 25, 26, 27, 2134, 10001];
const lists = [[], ['x'], ['y'], ['x', 'x'], ['x', 'y'], ['x', 'y', 'x'], ['y', 'y', 'x']];

describeWithShared('the shapes of react-querybuilder', () => {
  const samples: Sample[] = JSON.parse(readFileSync(sharedPath('cases', 'builder-react-querybuilder.json'), 'utf8'));
  const accepted = samples.filter(({ logic }) => issuesOf(logic).length === 0);

  it('are all there', () => {
    expect(samples).toHaveLength(82);
  });

  it('are accepted, but for ordered comparisons with true', () => {
    const refused = samples.flatMap(({ name, logic }) => issuesOf(logic).map((issue) => [name, place(issue)]));
    expect(refused).toEqual([
      ['< true', 'wrong_operand /and/0/</1'],
      ['> true', 'wrong_operand /and/0/>/1'],
      ['<= true', 'wrong_operand /and/0/<=/1'],
      ['>= true', 'wrong_operand /and/0/>=/1'],
    ]);
  });

  describe.each(accepted.map((sample) => [sample.name, sample] as const))('%s', (_name, sample) => {
    it('decides records with every value as the builder documents it', () => {
      const holds = compileCriteria(sample.logic);
      fc.assert(
        fc.property(valuesFor(sample.query), (values) => {
          expect(holds(nested(values))).toBe(meets(sample.query, values, sample));
        }),
      );
    });
  });

  describe.each(accepted.filter(isTyped).map((sample) => [sample.name, sample] as const))('%s', (_name, sample) => {
    it.each([['absent', undefined] as const, ['null', null] as const])(
      'decides records whose values are %s',
      (_, value) => {
        const holds = compileCriteria(sample.logic);
        const values = Object.fromEntries(rulesOf(sample.query).map(({ field }) => [field, value]));
        expect(holds(nested(values))).toBe(meets(sample.query, values, sample));
      },
    );
  });
});

function place(issue: Issue): string {
  return 'pointer' in issue ? `${issue.code} ${issue.pointer}` : issue.code;
}

/** Fields compared with fields and counted elements are left to json-logic-js, which takes an absent value for zero. */
function isTyped({ query }: Sample): boolean {
  return rulesOf(query).every((rule) => rule.valueSource === undefined && rule.match?.threshold === undefined);
}

function rulesOf(part: Group | Rule | string): Rule[] {
  if (typeof part === 'string') return [];
  return 'rules' in part ? part.rules.flatMap(rulesOf) : [part];
}

/** A value of the right type for every field of a query. */
function valuesFor(query: Group): fc.Arbitrary<Values> {
  const columns = new Map<string, fc.Arbitrary<unknown>>();
  for (const rule of rulesOf(query)) {
    columns.set(rule.field, candidates(rule));
    if (rule.valueSource === 'field')
      for (const name of listOf(rule.value)) columns.set(String(name), candidates(rule));
  }
  return fc.record(Object.fromEntries(columns));
}

function candidates(rule: Rule): fc.Arbitrary<unknown> {
  if (rule.match !== undefined) return fc.constantFrom(...lists);
  if (/contain|begin|end/i.test(rule.operator)) return fc.constantFrom(...texts);
  if (/null/i.test(rule.operator)) return fc.constantFrom<unknown>(...texts, ...numbers, true, false);
  const [sample] = listOf(literalOf(rule, rule.field === 'zip'));
  if (typeof sample === 'boolean') return fc.boolean();
  return typeof sample === 'number' || rule.valueSource === 'field'
    ? fc.constantFrom(...numbers)
    : fc.constantFrom(...texts);
}

/** A query decided as the builder's documentation describes its operators. */
function meets(part: Group, values: Values, sample: Sample): boolean {
  const items = part.rules.filter((each) => typeof each !== 'string');
  const outcomes = items.map((each) =>
    'rules' in each ? meets(each, values, sample) : meetsRule(each, values, sample),
  );
  return combine(part, outcomes) !== (part.not ?? false);
}

function combine({ combinator, rules }: Group, outcomes: readonly boolean[]): boolean {
  if (outcomes.length === 0) return false;
  if (combinator === 'or') return outcomes.includes(true);
  if (combinator === 'xor') return outcomes.filter(Boolean).length % 2 === 1;
  if (combinator === 'and') return !outcomes.includes(false);
  return combineBetween(
    rules.filter((each) => typeof each === 'string'),
    outcomes,
  );
}

/** Combinators between rules: `and` binds more tightly than `or`. */
function combineBetween(words: readonly string[], [first = false, ...rest]: readonly boolean[]): boolean {
  const runs = [[first]];
  rest.forEach((outcome, position) => {
    if (words[position] === 'or') runs.push([outcome]);
    else runs.at(-1)?.push(outcome);
  });
  return runs.some((run) => !run.includes(false));
}

function meetsRule(rule: Rule, values: Values, { options }: Sample): boolean {
  const value = values[rule.field] ?? undefined;
  if (rule.match !== undefined) return meetsMatch(rule, value);
  const literal =
    rule.valueSource === 'field' ? fieldsIn(rule.value, values) : literalOf(rule, options?.parseNumbers === true);
  const positive = positiveOf.get(rule.operator);
  if (positive !== undefined) return !meetsOperator(positive, value, literal);
  return meetsOperator(rule.operator, value, literal);
}

const positiveOf: ReadonlyMap<string, string> = new Map([
  ['!=', '='],
  ['notNull', 'null'],
  ['notIn', 'in'],
  ['notBetween', 'between'],
  ['doesNotContain', 'contains'],
  ['doesNotBeginWith', 'beginsWith'],
  ['doesNotEndWith', 'endsWith'],
]);

function meetsOperator(operator: string, value: unknown, literal: unknown): boolean {
  if (operator === 'null') return value === undefined;
  if (value === undefined) return false;
  const [low, high] = listOf(literal);
  switch (operator) {
    case '=':
      return value === literal;
    case '<':
      return order(value, literal) < 0;
    case '<=':
      return order(value, literal) <= 0;
    case '>':
      return order(value, literal) > 0;
    case '>=':
      return order(value, literal) >= 0;
    case 'contains':
      // JSON Logic finds nothing in the empty text, not even the empty text.
      return value !== '' && String(value).includes(String(literal));
    case 'beginsWith':
      return String(value).startsWith(String(literal));
    case 'endsWith':
      return String(value).endsWith(String(literal));
    case 'in':
      return listOf(literal).includes(value);
    case 'between':
      return order(value, low) >= 0 && order(value, high) <= 0;
    default:
      return false;
  }
}

function order(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (a === b) return 0;
  return String(a) < String(b) ? -1 : 1;
}

function meetsMatch({ match, value }: Rule, list: unknown): boolean {
  const elements = Array.isArray(list) ? list : [];
  const wanted = JSON.stringify(value).includes('"x"') ? 'x' : undefined;
  const count = elements.filter((element) => element === wanted).length;
  const { mode, threshold = 0 } = match ?? {};
  const needed = threshold < 1 ? threshold * elements.length : threshold;
  switch (mode) {
    case 'all':
      return elements.length > 0 && count === elements.length;
    case 'some':
      return count > 0;
    case 'none':
      return count === 0;
    case 'atLeast':
      return count >= needed;
    case 'atMost':
      return count <= needed;
    default:
      return count === needed;
  }
}

/** A rule's literal as the exporter reads it: lists out of commas, numbers parsed and put in order for `between`. */
function literalOf({ operator, value }: Rule, parseNumbers: boolean): unknown {
  const parse = (each: unknown) => (isNumeric(each) ? Number(each) : each);
  if (/between/i.test(operator)) return listOf(value).map(parse).sort(order);
  if (/in$/i.test(operator)) return parseNumbers ? listOf(value).map(parse) : listOf(value);
  return parseNumbers ? parse(value) : value;
}

function isNumeric(value: unknown): boolean {
  return typeof value === 'string' && /^\d+$/.test(value);
}

function fieldsIn(value: unknown, values: Values): unknown {
  const found = listOf(value).map((name) => values[String(name)]);
  return found.length === 1 ? found[0] : found;
}

function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return typeof value === 'string' && value.includes(',') ? value.split(',') : [value];
}

function nested(values: Values): Values {
  const { 'addr.city': city, ...rest } = values;
  return city === undefined ? rest : { ...rest, addr: { city } };
}
