import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  compileCriteria,
  explainCriteria,
  type Fields,
  formatCriteria,
  type Issue,
  type JsonLogic,
  parseCriteria,
} from '../../src/index.js';
import { decide, fieldsShownBy } from '../support/criteriaOracle.js';
import { issuesOf } from './issuesOf.js';

interface DecisionCase {
  readonly description: string;
  readonly criteria: JsonLogic;
  readonly fields?: Fields;
  readonly record: unknown;
  readonly expected: boolean;
}

interface RefusalCase {
  readonly description: string;
  readonly criteria: JsonLogic;
  readonly fields?: Fields;
  readonly issues: readonly Pick<Issue, 'code'>[];
}

type BackEnd = (test: DecisionCase) => boolean;

/** Everything that decides criteria. A new back end is one more line here. */
const backEnds: Readonly<Record<string, BackEnd>> = {
  oracle: ({ criteria, fields, record }) => decide(criteria, fields ?? fieldsShownBy(criteria), record),
  predicate: ({ criteria, fields, record }) => compileCriteria(criteria, fields)(record),
  'canonical form': ({ criteria, fields, record }) =>
    compileCriteria(formatCriteria(parseCriteria(criteria, fields)), fields)(record),
  explanation: ({ criteria, fields, record }) => explainCriteria(parseCriteria(criteria, fields), record).holds,
};

const folder = join(import.meta.dirname, '../cases/criteria');

describe.each(suitesIn(folder))('criteria cases: %s', (suite) => {
  const cases: DecisionCase[] = JSON.parse(readFileSync(join(folder, suite), 'utf8'));

  describe.each(Object.entries(backEnds))('%s', (_, holds) => {
    it.each(titled(cases))('%s', (_title, test) => {
      expect(holds(test)).toBe(test.expected);
    });
  });
});

describe.each(suitesIn(join(folder, 'refused')))('refused criteria: %s', (suite) => {
  const cases: RefusalCase[] = JSON.parse(readFileSync(join(folder, 'refused', suite), 'utf8'));

  it.each(titled(cases))('%s', (_title, { criteria, fields, issues }) => {
    expect(issuesOf(criteria, fields)).toEqual(issues.map((issue) => expect.objectContaining(issue)));
  });
});

function suitesIn(path: string): string[] {
  return readdirSync(path).filter((name) => name.endsWith('.json') && name !== 'descriptions.json');
}

function titled<Case extends { readonly description: string }>(cases: readonly Case[]) {
  return cases.map((each) => [each.description, each] as const);
}
