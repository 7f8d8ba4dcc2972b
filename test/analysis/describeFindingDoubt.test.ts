import { describe, expect, it } from 'vitest';
import { describeFindingDoubt } from '../../src/analysis/describeFindingDoubt.js';
import type { Finding } from '../../src/index.js';

type Question = Finding<'unknown'>['question'];

function doubtOn(question: Question, reason: Finding<'unknown'>['reason'], territories: string): string {
  const common = { code: 'unknown', severity: 'info', territoryIds: [], scope: null, certainty: 'unknown' } as const;
  return describeFindingDoubt({ ...common, question, reason }, territories);
}

describe('a doubt', () => {
  it.each<[Question, string]>([
    ['never_matches', 'whether any account meets the criteria of A'],
    ['excluded_by_parent', 'whether any account meets the criteria of A'],
    ['always_matches', 'whether every account that gets as far as A meets its criteria'],
    ['same_as_parent', 'whether every account that gets as far as A meets its criteria'],
    ['overlap', 'whether an account belongs to both A'],
    ['gap', 'whether A lets in an account that nothing below takes'],
    ['shadowed', 'whether others leave A any account'],
    ['redundant_condition', 'whether a condition in the criteria of A can be left out'],
    ['unreachable_value', 'whether A has a value that no account has'],
    ['mixed_types', 'whether A has a number that is compared as a text'],
    ['opaque', 'whether A has a part that can only be evaluated'],
  ])('names the question of %s', (question, expected) => {
    const budget = 'the search had looked at as much as its budget allows';
    expect(doubtOn(question, 'budget', 'A')).toBe(`it is not known ${expected}: ${budget}`);
  });

  it('speaks of the model where no territories are named', () => {
    expect(doubtOn('never_matches', 'budget', '')).toContain('the criteria of the model:');
    expect(doubtOn('gap', 'budget', '')).toContain('whether every account gets into some territory:');
  });

  it('speaks of a list that ends early where no territories are named, and of too many to look at else', () => {
    expect(doubtOn('overlap', 'limit', '')).toBe('there may be more of the kind `overlap` than are listed');
    expect(doubtOn('overlap', 'limit', 'A')).toMatch(/belongs to both A: only so many are looked at$/);
  });

  it('speaks of what was not looked for where the analysis was stopped', () => {
    expect(doubtOn('shadowed', 'stopped', '')).toBe(
      'not every territory that others leave nothing was looked for: the analysis was asked to stop',
    );
  });
});
