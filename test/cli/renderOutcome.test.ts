import { describe, expect, it } from 'vitest';
import type { RuleOutcome, TerritoryExplanation } from '../../src/assignment/types.js';
import { type Outcome, renderOutcome } from '../../src/cli/renderOutcome.js';
import { renderTest } from '../../src/cli/renderTest.js';

const holds = false;
const nameOf = (id: string) => id.toUpperCase();

describe('renderTest', () => {
  it.each([
    [{ field: 'size', value: 150, state: 'present' } as const, 'size is 1: found 150'],
    [{ field: 'size', value: undefined, state: 'absent' } as const, 'size is 1: found nothing'],
    [{ field: 'size', value: null, state: 'absent' } as const, 'size is 1: found nothing'],
    [
      { field: 'size', value: '1,000', state: 'mistyped' } as const,
      'size is 1: found "1,000", which is of another type and counts as absent',
    ],
    [{ field: 'size', value: 'x'.repeat(99), state: 'present' } as const, `size is 1: found "${'x'.repeat(79)}…`],
    [
      { field: 'size', value: () => 1, state: 'mistyped' } as const,
      'size is 1: found function, which is of another type and counts as absent',
    ],
  ])('says that %j was found', (found, line) => {
    expect(renderTest({ kind: 'equals', holds, text: 'size is 1', found: [found] })).toBe(line);
  });

  it('names the fields where there are several', () => {
    const found = [
      { field: 'a', value: 1, state: 'present' } as const,
      { field: 'b', value: undefined, state: 'absent' } as const,
    ];
    expect(renderTest({ kind: 'missing', holds, text: 'a or b is missing', found })).toBe(
      'a or b is missing: found a 1, b nothing',
    );
  });

  it('says why an opaque part failed', () => {
    const found = [{ field: 'a', value: 1, state: 'present' } as const];
    expect(renderTest({ kind: 'opaque', holds, text: 'a rule', found, failure: 'no number' })).toBe(
      'a rule: cannot be evaluated (no number)',
    );
  });

  it('adds nothing to a constant', () => {
    expect(renderTest({ kind: 'constant', holds, text: 'never' })).toBe('never');
  });
});

const failed = [{ kind: 'constant', holds, text: 'never' } as const];
const pin = { accountId: 'acme', effect: 'assign', territoryId: 'a' } as const;

describe('renderOutcome', () => {
  it.each<[TerritoryExplanation, Outcome]>([
    [
      { territoryId: 'a', outcome: 'assigned', tests: failed },
      { sign: '✓', reason: 'assigned', details: ['never'] },
    ],
    [
      { territoryId: 'a', outcome: 'deeper_match', deeper: ['b'] },
      { sign: '·', reason: 'matches, but so does B below', details: [] },
    ],
    [
      { territoryId: 'a', outcome: 'deeper_match', deeper: ['b', 'c', 'd'] },
      { sign: '·', reason: 'matches, but so do B, C and D below', details: [] },
    ],
    [
      { territoryId: 'a', outcome: 'no_criteria' },
      { sign: '·', reason: 'no criteria of its own', details: [] },
    ],
    [
      { territoryId: 'a', outcome: 'criteria_failed', failed },
      { sign: '✗', reason: 'criteria not met', details: ['never'] },
    ],
    [
      { territoryId: 'a', outcome: 'local_criteria_failed', failed },
      { sign: '✗', reason: 'local criteria not met', details: ['never'] },
    ],
    [
      { territoryId: 'a', outcome: 'parent_failed', blockedBy: 'b' },
      { sign: '·', reason: 'not considered, since B above is closed to the account', details: [] },
    ],
    [
      { territoryId: 'a', outcome: 'inactive' },
      { sign: '✗', reason: 'inactive', details: [] },
    ],
    [
      { territoryId: 'a', outcome: 'outranked', by: ['b'] },
      { sign: '·', reason: 'matches, but B comes first', details: [] },
    ],
    [
      { territoryId: 'a', outcome: 'outranked', by: ['b', 'c'] },
      { sign: '·', reason: 'matches, but B and C come first', details: [] },
    ],
    [
      { territoryId: 'a', outcome: 'outranked', by: [] },
      { sign: '·', reason: 'matches, but comes after a tie, of which the policy keeps none', details: [] },
    ],
    [
      { territoryId: 'a', outcome: 'tied', tiedWith: ['b', 'c'] },
      { sign: '·', reason: 'matches, but is tied with B and C, and the policy keeps none of them', details: [] },
    ],
    [
      { territoryId: 'a', outcome: 'over_limit', limit: 1 },
      { sign: '·', reason: 'matches, but the policy allows 1 territory for an account', details: [] },
    ],
    [
      { territoryId: 'a', outcome: 'over_limit', limit: 1200 },
      { sign: '·', reason: 'matches, but the policy allows 1,200 territories for an account', details: [] },
    ],
  ])('tells %j', (visited, outcome) => {
    expect(renderOutcome(visited, nameOf)).toEqual(outcome);
  });

  it.each([
    [{ from: '2026-01-01' }, 'out of its dates: from 2026-01-01'],
    [{ to: '2026-01-01' }, 'out of its dates: until before 2026-01-01'],
    [{ from: '2026-01-01', to: '2027-01-01' }, 'out of its dates: from 2026-01-01 until before 2027-01-01'],
  ])('tells the dates %j', (dates, reason) => {
    expect(renderOutcome({ territoryId: 'a', outcome: 'out_of_dates', ...dates }, nameOf).reason).toBe(reason);
  });

  it('says who pinned, why and for how long, and what the rules alone say', () => {
    const note = { by: 'anna', reason: 'strategic', from: '2026-01-01', to: '2027-01-01' };
    const rule = { outcome: 'criteria_failed', failed } as const;
    expect(renderOutcome({ territoryId: 'a', outcome: 'pinned', pin: { ...pin, ...note }, rule }, nameOf)).toEqual({
      sign: '✓',
      reason: 'assigned by a pin',
      details: [
        'by anna, from 2026-01-01 until before 2027-01-01: strategic',
        'by the rules alone: criteria not met',
        '  never',
      ],
    });
  });

  it.each<[RuleOutcome, string]>([
    [{ outcome: 'matched', tests: [] }, 'matches, but others come first'],
    [{ outcome: 'deeper_match', deeper: ['b'] }, 'matches, but so does B below'],
    [{ outcome: 'no_criteria' }, 'no criteria of its own'],
    [{ outcome: 'parent_failed', blockedBy: 'b' }, 'not considered, since B above is closed to the account'],
    [{ outcome: 'inactive' }, 'inactive'],
  ])('says what the rules alone say: %j', (rule, words) => {
    const { details } = renderOutcome({ territoryId: 'a', outcome: 'pinned', pin, rule }, nameOf);
    expect(details).toEqual([`by the rules alone: ${words}`]);
  });

  it('tells a territory that a freeze keeps from one that a pin assigns', () => {
    const rule = { outcome: 'inactive' } as const;
    const freeze = { accountId: 'acme', effect: 'freeze', by: 'ben' } as const;
    expect(renderOutcome({ territoryId: 'a', outcome: 'pinned', pin: freeze, rule }, nameOf)).toEqual({
      sign: '✓',
      reason: 'kept, since the account is frozen',
      details: ['by ben', 'by the rules alone: inactive'],
    });
  });

  it.each([
    [
      { effect: 'exclude', territoryId: 'a', reason: 'conflict' } as const,
      'matches, but a pin excludes it',
      ['reason: conflict'],
    ],
    [
      { effect: 'exclude', by: 'anna' } as const,
      'matches, but a pin excludes the account from every territory',
      ['by anna'],
    ],
    [
      { effect: 'exclude', to: '2027-01-01' } as const,
      'matches, but a pin excludes the account from every territory',
      ['until before 2027-01-01'],
    ],
  ])('says that the account is excluded by %j', (exclusion, reason, details) => {
    const visited = { territoryId: 'a', outcome: 'excluded', pin: { accountId: 'acme', ...exclusion } } as const;
    expect(renderOutcome(visited, nameOf)).toEqual({ sign: '✗', reason, details });
  });

  it('says that the account is frozen in other territories', () => {
    const visited = {
      territoryId: 'a',
      outcome: 'frozen_out',
      pin: { accountId: 'acme', effect: 'freeze', reason: 'merger' },
    } as const;
    expect(renderOutcome(visited, nameOf)).toEqual({
      sign: '✗',
      reason: 'matches, but the account is frozen in the territories that it had',
      details: ['reason: merger'],
    });
  });
});
