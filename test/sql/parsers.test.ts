import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccessFilter, GrantFilter, JsonLogic } from '../../src/index.js';
import { accessFilterToSql } from '../../src/sql/index.js';
import { accessTables } from '../support/accessTables.js';
import { criteriaFor } from '../support/criteriaArbitraries.js';
import { refusalsOf, sqlOf } from '../support/sqlDecisions.js';
import { type ParsedDialect, sqlParsers } from '../support/sqlParsers.js';
import { sqlFields } from '../support/sqlRecords.js';

const dialects: readonly ParsedDialect[] = ['postgres', 'spark', 'trino', 'snowflake', 'bigquery'];

describe.each(dialects)('the parser of %s', (dialect) => {
  it('refuses what is no SQL', () => {
    expect(sqlParsers[dialect]('SELECT * FROM records WHERE ((1 = 1)')).not.toEqual([]);
  });

  it('property: accepts the SQL of any criteria', () => {
    const usable = criteriaFor(sqlFields, 'whole').filter((criteria) => refusalsOf(criteria).length === 0);
    fc.assert(
      fc.property(fc.array(usable, { minLength: 4, maxLength: 4 }), (criteria) => {
        const columns = criteria.map((each, at) => `${sqlOf(each, dialect)} AS c${at}`);
        expect(sqlParsers[dialect](`SELECT ${columns.join(', ')} FROM records`)).toEqual([]);
      }),
      { numRuns: dialect === 'postgres' ? 50 : 3 },
    );
  });

  it.each(Object.entries(everyTest))('accepts %s', (_test, criteria) => {
    const where = [criteria, { '!': criteria }].map((each) => sqlOf(each, dialect)).join(' AND ');
    expect(sqlParsers[dialect](`SELECT 1 FROM records WHERE ${where}`)).toEqual([]);
  });

  it('accepts a filter with every kind of grant and deny', () => {
    const columns = (['number', 'territoryId'] as const).flatMap((search) =>
      (['ownElseAccount', 'ownAndAccount'] as const).flatMap((recordTerritories) =>
        (['account', 'contact', 'opportunity'] as const).map((type) => {
          const filter = { ...everyGrant, type, recordTerritories };
          return accessFilterToSql(filter, accessTables(search), { dialect, alias: 'records' }).text;
        }),
      ),
    );
    expect(sqlParsers[dialect](`SELECT ${columns.join(', ')} FROM records`)).toEqual([]);
  });
});

const f = (name: string) => ({ var: name });
const everyTest: Readonly<Record<string, JsonLogic>> = {
  'a text': { '==': [f('name'), `a'b\\$1`] },
  'a text of any case': { in: [f('label'), ['A', 'b']] },
  'texts in order': { '<=': ['a', f('name'), 'b'] },
  'a beginning': { startsWith: [f('name'), '%_'] },
  'an end': { endsWith: [f('label'), 'É'] },
  'a part': { in: ["'", f('deep.er.path')] },
  'a number': { '<': [f('employees'), -5e-324] },
  'a whole number': { '>=': [f('offices'), 1e21] },
  'a flag': { '==': [f('active'), false] },
  'a day': { '>': [f('signed'), '2024-01-31T10:00'] },
  'a DATE': { in: [f('founded'), ['2024-01-31']] },
  'an element': { in: ['a', f('tags')] },
  'an element of any case': { in: ['a', f('words')] },
  'some of a list': { some: [f('tags'), { startsWith: [f(''), 'a'] }] },
  'all of a list': { all: [f('words'), { in: ['a', f('')] }] },
  'none of a list': { none: [f('tags'), { in: [f(''), ['a', 'b']] }] },
  'what is absent': { '==': [f('anyNumber'), null] },
  'what is truthy': { or: ['name', 'employees', 'active', 'signed', 'founded', 'tags', 'anyList'].map(f) },
  'what is missing': { missing: ['name', 'employees', 'tags'] },
  'some that are missing': { missing_some: [2, ['name', 'employees', 'tags']] },
  'an odd number': { xor: [f('name'), f('active'), f('tags')] },
  'a choice': { if: [f('active'), f('name'), f('tags')] },
  'a constant': false,
};

const grant: GrantFilter = {
  everyone: false,
  ownerIds: ["o'1"],
  territoryIds: ['t1', 't2'],
  territories: [
    { from: 0, to: 5 },
    { from: 7, to: 8 },
  ],
  recordIds: ['r1'],
  teamAccountIds: ['a1'],
};
const everyGrant: Omit<AccessFilter, 'type' | 'recordTerritories'> = {
  userId: 'ann',
  minLevel: 'view',
  asOf: '2026-07-01',
  direct: grant,
  account: grant,
  children: { contact: grant, opportunity: { ...grant, everyone: true } },
  except: { recordIds: ['d1'], recordIdsUnlessOwned: ['d2'], accountIds: ['d3'], accountIdsUnlessOwned: ['d4'] },
};
