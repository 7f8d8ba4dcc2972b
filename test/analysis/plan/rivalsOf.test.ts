import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../../src/analysis/plan/buildPlan.js';
import { lowestCommonPosition } from '../../../src/analysis/plan/lowestCommonPosition.js';
import { rivalsOf } from '../../../src/analysis/plan/rivalsOf.js';
import { compileModel, type TerritoryModel } from '../../../src/index.js';
import { planOf } from '../findingsOf.js';

const criteria = { '>': [{ var: 'size' }, 1] };

/** In pre-order: 0 above 1 and 3, 1 above 2; 1 has no criteria. */
function planned(branch: 'all' | 'deepest', more: Partial<TerritoryModel> = {}) {
  const model = planOf(
    [
      ['a', null, { criteria }],
      ['b', 'a'],
      ['c', 'b', { criteria }],
      ['d', 'a', { criteria }],
    ],
    { policy: { branch }, ...more },
  );
  return buildPlan(compileModel(model), undefined);
}

describe('the rivals of a territory', () => {
  it('are those it is paired with, both ways', () => {
    const rivals = rivalsOf(planned('deepest'), [
      [2, 3],
      [0, 2],
    ]);
    expect(rivals).toEqual(
      new Map([
        [2, [3, 0]],
        [3, [2]],
        [0, [2]],
      ]),
    );
  });

  it('are those above it with criteria, too, where whole branches win', () => {
    expect(rivalsOf(planned('all'), [])).toEqual(
      new Map([
        [0, [2, 3]],
        [2, [0]],
        [3, [0]],
      ]),
    );
  });
});

describe('the lowest common position', () => {
  const { index } = planned('deepest').compiled;

  it.each([
    [2, 3, 0],
    [2, 1, 1],
    [1, 2, 1],
    [2, 2, 2],
    [0, 3, 0],
  ])('of %i and %i is %i', (one, other, common) => {
    expect(lowestCommonPosition(index, one, other)).toBe(common);
  });

  it('is none for two trees', () => {
    const { compiled } = buildPlan(
      compileModel(
        planOf([
          ['a', null],
          ['b', null],
        ]),
      ),
      undefined,
    );
    expect(lowestCommonPosition(compiled.index, 0, 1)).toBe(-1);
  });
});
