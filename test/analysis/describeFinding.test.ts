import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyzeModel, describeFinding, type Finding, type FindingCode, type FindingDetails } from '../../src/index.js';
import { everyFinding } from '../cli/plans.js';
import { thrownIssues } from '../support/thrownIssues.js';

describe('describeFinding', () => {
  it.each<[Finding, string]>([
    [
      finding('never_matches', ['a'], { member: 'criteria' }),
      'no account meets the criteria of `a`, whatever its fields are',
    ],
    [
      finding('never_matches', ['a'], { member: 'localCriteria' }),
      'no account meets the local criteria of `a`, whatever its fields are',
    ],
    [
      finding('excluded_by_parent', ['a'], { member: 'criteria' }),
      'no account that gets as far as `a` meets its criteria',
    ],
    [
      finding('always_matches', ['a'], { member: 'criteria' }),
      'every account meets the criteria of `a`, whatever its fields are',
    ],
    [
      finding('same_as_parent', ['a'], { member: 'localCriteria' }),
      'every account that gets as far as `a` meets its local criteria, which add nothing',
    ],
    [
      finding('redundant_condition', ['a'], { member: 'criteria', condition: { '>=': [{ var: 'employees' }, 10] } }),
      'the condition `employees is at least 10` in the criteria of `a` can be left out',
    ],
    [
      finding('unreachable_value', ['a'], { member: 'criteria', field: 'country', value: 'UK' }),
      'the criteria of `a` ask for `country` `UK`, which is none of its declared values',
    ],
    [
      finding('unreachable_value', ['a'], { member: 'criteria', field: 'employees', value: 1.5 }),
      'the criteria of `a` ask for `employees` `1.5`, which is no whole number',
    ],
    [
      finding('mixed_types', ['a'], { member: 'criteria', field: 'zip', sample: ['1000', '9'] }),
      'the criteria of `a` compare `zip` as text, in which `1000` comes before `9`',
    ],
    [
      finding('opaque', ['a'], { member: 'localCriteria', fields: ['cost', 'revenue'] }),
      'a part of the local criteria of `a` is computed from `cost` and `revenue` and can only be evaluated',
    ],
  ])('words %j', (each, expected) => {
    expect(describeFinding(each)).toBe(expected);
  });

  it.each([
    ['both', '`a` and `b` both take an account with employees 1000'],
    ['precedence', '`a` and `b` both match an account with employees 1000: `a` comes first'],
    ['tie', '`a` and `b` both match an account with employees 1000, and nothing declared says which comes first'],
  ] as const)('words an overlap with the outcome %s', (outcome, expected) => {
    expect(describeFinding({ ...finding('overlap', ['a', 'b'], { outcome }), witness: thousand })).toBe(expected);
  });

  it.each([
    ['lost', null, 'an account with employees 1000 gets into no territory at all'],
    ['lost', 'a', 'an account with employees 1000 gets as far as `a`, but no territory of that branch takes it'],
    ['held', 'a', 'an account with employees 1000 gets no further than `a`: no territory below takes it'],
  ] as const)('words a gap with the outcome %s in %j', (outcome, scope, expected) => {
    const gap = finding('gap', scope === null ? [] : [scope], { outcome });
    expect(describeFinding({ ...gap, scope, witness: thousand })).toBe(expected);
  });

  it('names the territories that take what another one could have', () => {
    const shadowed = { ...finding('shadowed', ['a', 'b'], { by: ['b'] }), witness: thousand };
    expect(describeFinding(shadowed)).toBe(
      '`a` never gets an account: wherever it could, as for an account with employees 1000, `b` comes first',
    );
    expect(describeFinding(finding('shadowed', ['a', 'b', 'c'], { by: ['b', 'c'] }))).toBe(
      '`a` never gets an account: wherever it could have one, `b` and `c` come first',
    );
  });

  it('cuts long lists of territories', () => {
    const by = ['b', 'c', 'd', 'e', 'f', 'g', 'h'];
    expect(describeFinding(finding('shadowed', ['a', ...by], { by }))).toMatch(
      /one, `b`, `c`, `d`, `e`, `f` and 2 others come first$/,
    );
    const six = by.slice(0, 6);
    expect(describeFinding(finding('shadowed', ['a', ...six], { by: six }))).toMatch(
      /one, `b`, `c`, `d`, `e`, `f` and `g` come first$/,
    );
  });

  it.each([
    [
      'overlap',
      'budget',
      ['a', 'b'],
      'whether an account belongs to both `a` and `b`: the search had looked at as much as its budget allows',
    ],
    [
      'excluded_by_parent',
      'opaque',
      ['a'],
      'whether any account meets the criteria of `a`: it rests on a rule that can only be evaluated',
    ],
    [
      'same_as_parent',
      'text',
      ['a'],
      'whether every account that gets as far as `a` meets its criteria: no text was found that contains some parts but not others',
    ],
    [
      'gap',
      'budget',
      ['a'],
      'whether `a` lets in an account that nothing below takes: the search had looked at as much as its budget allows',
    ],
    [
      'gap',
      'opaque',
      [],
      'whether every account gets into some territory: it rests on a rule that can only be evaluated',
    ],
    [
      'shadowed',
      'opaque',
      ['a'],
      'whether others leave `a` any account: it rests on a rule that can only be evaluated',
    ],
    [
      'redundant_condition',
      'limit',
      ['a'],
      'whether a condition in the criteria of `a` can be left out: only so many are looked at',
    ],
    [
      'opaque',
      'budget',
      ['a'],
      'whether `a` has a part that can only be evaluated: the search had looked at as much as its budget allows',
    ],
  ] as const)('words the question of %s that was not decided for %s', (question, reason, territoryIds, expected) => {
    const doubt = finding('unknown', territoryIds, { question, reason });
    expect(describeFinding(doubt)).toBe(`it is not known ${expected}`);
  });

  it('says that a list ends early', () => {
    expect(describeFinding(finding('unknown', [], { question: 'gap', reason: 'limit' }))).toBe(
      'there may be more of the kind `gap` than are listed',
    );
    expect(describeFinding(finding('unknown', [], { question: 'overlap', reason: 'stopped' }))).toBe(
      'not every overlap was looked for: the analysis was asked to stop',
    );
  });

  it('tells of nested fields, and of texts that read as something else in quotes', () => {
    const witness = { id: 'witness', billing: { city: 'New York', zip: '0' }, tags: ['gov', 'true'], isPartner: false };
    expect(describeFinding({ ...finding('overlap', ['a', 'b'], { outcome: 'both' }), witness })).toBe(
      '`a` and `b` both take an account with billing.city "New York", billing.zip "0", tags [gov, "true"] and isPartner false',
    );
  });

  it('tells of an id where criteria ask for one', () => {
    const both = finding('overlap', ['a', 'b'], { outcome: 'both' });
    expect(describeFinding({ ...both, witness: { id: 'siemens' } })).toMatch(/an account with id siemens$/);
    expect(describeFinding({ ...both, witness: { id: 'witness' } })).toMatch(/an account without any fields$/);
  });

  it('tells only of the fields that matter, the absent ones last', () => {
    const witness = { id: 'other', country: 'US', state: 'CA' };
    const gap = { ...finding('gap', ['a'], { outcome: 'held' }), scope: 'a', witness };
    expect(describeFinding(gap, { testedFields: ['employees', 'country'] })).toMatch(
      /^an account with country US and employees absent gets/,
    );
  });

  it('speaks of some accounts without a witness, and calls territories as it is told', () => {
    const nameTerritory = (id: string) => id.toUpperCase();
    expect(describeFinding(finding('overlap', ['a', 'b'], { outcome: 'both' }), { nameTerritory })).toBe(
      'A and B both take some accounts',
    );
    const gap = { ...finding('gap', ['a'], { outcome: 'lost' }), scope: 'a' };
    expect(describeFinding(gap, { nameTerritory })).toBe(
      'some accounts get as far as A, but no territory of that branch takes them',
    );
  });

  it('words a condition by the definitions of its fields', () => {
    const redundant = finding('redundant_condition', ['a'], {
      member: 'criteria',
      condition: { in: ['gov', { var: 'tags' }] },
    });
    expect(describeFinding(redundant)).toContain('`tags contains gov`');
    expect(describeFinding(redundant, { fields: { tags: { type: 'string[]' } } })).toContain('`tags include gov`');
  });

  it('gives a condition as it stands where it cannot be read', () => {
    const condition = { '>': [{ var: 'size' }, 3] };
    const redundant = finding('redundant_condition', ['a'], { member: 'criteria', condition });
    expect(describeFinding(redundant, { fields: {} })).toContain('`{">":[{"var":"size"},3]}`');
  });

  it('refuses a code that no finding has', () => {
    const [stranger] = [
      { ...finding('same_as_parent', ['a'], { member: 'criteria' }), code: 'same_as_child' as const },
    ];
    // @ts-expect-error: there is no such code
    expect(thrownIssues(() => describeFinding(stranger))).toMatchObject([
      { code: 'wrong_type', pointer: '/code', expected: 'the code of a finding', received: 'the text `same_as_child`' },
    ]);
    // @ts-expect-error: nothing is no finding
    expect(thrownIssues(() => describeFinding(null))).toMatchObject([{ code: 'wrong_type', expected: 'a finding' }]);
  });

  it('names the territory that comes first of those that a finding on one is about', () => {
    expect(describeFinding(finding('same_as_parent', ['a', 'b'], { member: 'criteria' }))).toBe(
      'every account that gets as far as `a` meets its criteria, which add nothing',
    );
  });

  it('property: is one line in lower case without a full stop, whatever the budget', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.boolean(), (budget, hasWitness) => {
        for (const { witness, ...claim } of analyzeModel(everyFinding, { budget })) {
          const text = describeFinding(hasWitness && witness !== undefined ? { ...claim, witness } : claim);
          expect(text).toMatch(/^(?![A-Z])[^\n]*[^.\n]$/);
          for (const id of claim.territoryIds.slice(0, 1)) expect(text).toContain(`\`${id}\``);
        }
      }),
    );
  });
});

const thousand = { id: 'witness', employees: 1000 };

function finding<Code extends FindingCode>(code: Code, territoryIds: readonly string[], details: FindingDetails[Code]) {
  const common = { severity: 'warning', scope: null, certainty: 'proved' } as const;
  return { code, territoryIds, ...common, ...details };
}
