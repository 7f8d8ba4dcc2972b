import { describe, expect, it } from 'vitest';
import { renderOutcome } from '../../src/cli/renderOutcome.js';
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

describe('renderOutcome', () => {
  it('names the territories below that took the account', () => {
    const outcome = renderOutcome({ territoryId: 'a', outcome: 'deeper_match', deeper: ['b', 'c'] }, nameOf);
    expect(outcome).toEqual({ sign: '·', reason: 'matches, but so does B, C below', details: [] });
  });

  it.each([
    [{ from: '2026-01-01' }, 'out of its dates: from 2026-01-01'],
    [{ to: '2026-01-01' }, 'out of its dates: until before 2026-01-01'],
    [{ from: '2026-01-01', to: '2027-01-01' }, 'out of its dates: from 2026-01-01 until before 2027-01-01'],
  ])('tells the dates %j', (dates, reason) => {
    expect(renderOutcome({ territoryId: 'a', outcome: 'out_of_dates', ...dates }, nameOf).reason).toBe(reason);
  });

  it('tells local criteria from those for all below', () => {
    const failed = [{ kind: 'constant', holds, text: 'never' } as const];
    const outcome = renderOutcome({ territoryId: 'a', outcome: 'local_criteria_failed', failed }, nameOf);
    expect(outcome).toEqual({ sign: '✗', reason: 'local criteria not met', details: ['never'] });
  });
});
