import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HealthResponse, teamHealth } from '../../../src/index.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { thrownIssues } from '../../support/thrownIssues.js';

function answers(teamId: string, ...scores: number[]): HealthResponse[] {
  return scores.map((score) => ({ teamId, score }));
}

describe('teamHealth', () => {
  it('has mean and spread of each team, in order of id whatever they are', () => {
    const found = teamHealth([...answers('b', 6, 7, 5, 6, 6), ...answers('a', 1, 1, 1, 2, 3), ...answers('c', 9)]);
    expect(found).toEqual([
      { teamId: 'a', responses: 5, mean: 1.6, standardDeviation: Math.sqrt(0.8), reason: null },
      { teamId: 'b', responses: 5, mean: 6, standardDeviation: Math.SQRT1_2, reason: null },
      { teamId: 'c', responses: 1, mean: null, standardDeviation: null, reason: 'too_few_responses' },
    ]);
  });

  it('has no figure where it would tell single answers, at least to the one who differs', () => {
    const suppressed = { mean: null, standardDeviation: null, reason: 'answers_too_alike' };
    for (const scores of [
      [7, 7, 7, 7, 7],
      [7, 7, 7, 7, 1],
    ]) {
      expect(teamHealth(answers('a', ...scores))).toEqual([{ teamId: 'a', responses: 5, ...suppressed }]);
    }
    expect(teamHealth(answers('a', 7, 7, 7, 1, 1))[0].mean).toBe(4.6);
  });

  it('has nothing that ranks', () => {
    const [team] = teamHealth(answers('a', 1, 2, 3, 4, 5));
    expect(Object.keys(team)).toEqual(['teamId', 'responses', 'mean', 'standardDeviation', 'reason']);
    expect(thrownIssues(() => Reflect.apply(teamHealth, undefined, [[], { rank: true }]))).toEqual([
      { code: 'unknown_member', pointer: '/rank', member: 'rank' },
    ]);
  });

  it('refuses to know who answered', () => {
    const named = { teamId: 'a', score: 3, userId: 'ann' };
    expect(thrownIssues(() => Reflect.apply(teamHealth, undefined, [[named]]))).toEqual([
      { code: 'unknown_member', pointer: '/responses/0/userId', member: 'userId' },
    ]);
  });

  it('takes no minimum below 5', () => {
    expect(thrownIssues(() => teamHealth([], { minimum: 4 })).map(({ code }) => code)).toEqual(['wrong_type']);
    expect(teamHealth(answers('a', 1, 2, 3, 4, 5), { minimum: 6 })[0].reason).toBe('too_few_responses');
  });

  it('property: says nothing of fewer than five, and depends on no other team', () => {
    const response = fc.record({
      teamId: fc.constantFrom('a', 'b', '__proto__'),
      score: fc.integer({ min: 1, max: 7 }),
    });
    fc.assert(
      fc.property(fc.array(response, { maxLength: 20 }), (responses) => {
        const found = teamHealth(deepFreeze(responses));
        for (const team of found) {
          const own = responses.filter(({ teamId }) => teamId === team.teamId);
          expect(team.responses).toBe(own.length);
          const most = Math.max(
            ...[1, 2, 3, 4, 5, 6, 7].map((each) => own.filter(({ score }) => score === each).length),
          );
          expect(team.mean === null).toBe(own.length < 5 || own.length - most < 2);
          expect(teamHealth(own)).toEqual([team]);
        }
        expect(found.map(({ teamId }) => teamId)).toEqual([...new Set(responses.map(({ teamId }) => teamId))].sort());
      }),
    );
  });
});
