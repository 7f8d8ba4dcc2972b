import { describe, expect, it } from 'vitest';
import { describeIssue } from '../../../src/core/describeIssue.js';
import { contributingLines } from '../../../src/forecast/rollUp/contributingLines.js';
import { rollUp } from '../../../src/forecast/rollUp/rollUp.js';
import { thrownIssues } from '../../support/thrownIssues.js';
import { input, line } from './worlds.js';

describe('contributingLines', () => {
  const found = rollUp(
    input([
      line('won', 100, 'closed', ['W']),
      line('hers', 60, 'commit', ['W', 'E'], { userId: 'ann' }),
      line('extra', 50, 'commit', ['W'], { kind: 'overlay' }),
      line('abroad', 40, 'commit', ['DE']),
    ]),
  );

  it.each<[object | undefined, string[]]>([
    [undefined, ['hers', 'won']],
    [{ kind: undefined, category: undefined, userId: undefined }, ['hers', 'won']],
    [{ category: 'closed' }, ['won']],
    [{ category: 'pipeline' }, []],
    [{ kind: 'overlay' }, ['extra']],
    [{ userId: 'ann' }, ['hers']],
    [{ userId: 'nobody' }, []],
  ])('lists the ids that pass %j', (filter, ids) => {
    expect(contributingLines(found, 'AMER', 'Q4', filter)).toEqual(ids);
  });

  it.each<[object, object]>([
    [{ categry: 'closed' }, { code: 'unknown_member', pointer: '/categry', member: 'categry', suggestion: 'category' }],
    [
      { kind: 'zzz' },
      { code: 'wrong_type', pointer: '/kind', expected: 'revenue or overlay', received: 'the text `zzz`' },
    ],
    [
      { category: 7 },
      { code: 'wrong_type', pointer: '/category', expected: 'the id of a category', received: 'the number `7`' },
    ],
    [{ userId: 7 }, { code: 'wrong_type', pointer: '/userId', expected: 'a text', received: 'the number `7`' }],
    [
      { category: 'close' },
      { code: 'unknown_category', pointer: '/category', category: 'close', suggestion: 'closed' },
    ],
    [{ category: '' }, { code: 'unknown_category', pointer: '/category', category: '' }],
  ])('refuses %j', (filter, issue) => {
    expect(thrownIssues(() => contributingLines(found, 'AMER', 'Q4', filter))).toEqual([issue]);
  });

  it('says which category there is not', () => {
    const issue = { code: 'unknown_category', pointer: '/category', category: 'close', suggestion: 'closed' } as const;
    expect(describeIssue(issue)).toBe('/category: there is no category `close`, did you mean `closed`?');
  });
});
