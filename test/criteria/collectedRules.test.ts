import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileCriteria, type Fields, type FieldType, inferFields, type JsonLogic } from '../../src/index.js';
import { decideByReference } from '../support/criteriaOracle.js';
import { nest } from '../support/criteriaValues.js';
import { describeWithShared, sharedPath } from '../support/shared.js';
import { issuesOf } from './issuesOf.js';

interface CollectedRule {
  readonly id: string;
  readonly rule: JsonLogic;
  /** Whether the rule has operators of json-logic-js only. */
  readonly standard: boolean;
}

describeWithShared('the rules of other projects', () => {
  const rules = ['rqb', 'superposition', 'flagd'].flatMap(readRules);

  it('are accepted, or refused for these reasons', () => {
    expect(countOutcomes(rules)).toEqual({
      'rqb: accepted': 55,
      'rqb: unknown_operator': 23,
      'rqb: refused_operator': 7,
      'rqb: field_type_conflict': 2,
      'rqb: field_type_conflict, wrong_operand': 2,
      'rqb: field_type_conflict, not_one_operator, wrong_operand': 1,
      'rqb: unknown_field': 1,
      'superposition: accepted': 262,
      'flagd: accepted': 15,
      'flagd: unknown_operator': 28,
    });
  });

  const decided = rules.filter(({ rule, standard }) => standard && issuesOf(rule).length === 0);

  describe.each(decided.map((each) => [each.id, each] as const))('%s', (_id, { rule }) => {
    it('decides complete records as json-logic-js does', () => {
      const holds = compileCriteria(rule);
      fc.assert(
        fc.property(completeRecord(rule), (record) => {
          expect(holds(record)).toBe(decideByReference(rule, record));
        }),
        { numRuns: 25 },
      );
    });
  });
});

function readRules(source: string): CollectedRule[] {
  const lines = readFileSync(sharedPath('data', 'json-logic-rules', `${source}.jsonl`), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line));
}

function countOutcomes(rules: readonly CollectedRule[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { id, rule } of rules) {
    const codes = [...new Set(issuesOf(rule).map((issue) => issue.code))].sort();
    const outcome = `${id.split('-')[0]}: ${codes.length === 0 ? 'accepted' : codes.join(', ')}`;
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  return counts;
}

/** A record with a value for every field, often one that the rule names. */
function completeRecord(rule: JsonLogic): fc.Arbitrary<object> {
  const fields: Fields = inferFields([rule]);
  const literals = literalsIn(rule);
  const entries = Object.entries(fields).map(([name, { type }]) =>
    valueNear(type, literals).map((value) => [name, value] as const),
  );
  return fc.tuple(...entries).map(nest);
}

function valueNear(type: FieldType, literals: readonly unknown[]): fc.Arbitrary<unknown> {
  const texts = ['', 'other', ...literals.filter((literal) => typeof literal === 'string')];
  const numbers = [0, ...literals.filter((literal) => typeof literal === 'number').flatMap((n) => [n - 1, n, n + 1])];
  switch (type) {
    case 'number':
      return fc.constantFrom(...numbers);
    case 'boolean':
      return fc.boolean();
    case 'string[]':
      return fc.array(fc.constantFrom(...texts), { maxLength: 3 });
    case 'any':
      return fc.oneof(fc.constantFrom<unknown>(...numbers, ...texts, true), fc.array(fc.constantFrom(...numbers)));
    default:
      return fc.constantFrom(...texts);
  }
}

function literalsIn(rule: JsonLogic | undefined): unknown[] {
  if (typeof rule !== 'object' || rule === null) return [rule];
  return Object.values<JsonLogic | undefined>({ ...rule }).flatMap(literalsIn);
}
