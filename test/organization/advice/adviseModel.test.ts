import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adviseModel, defaultIdeals, type FactorAnswer, type ModelIdeal } from '../../../src/index.js';
import { hostileRecipes, hostileValue } from '../../fuzz/hostileValues.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { thrownIssues } from '../../support/thrownIssues.js';

const FACTORS = [
  'budget',
  'teamSize',
  'relationshipIntensity',
  'leadVolume',
  'collaborationCulture',
  'segmentationAndAgility',
  'accountBasedSelling',
];

function answer(...values: readonly (number | null)[]): FactorAnswer[] {
  return values.map((value, row) => ({ factorId: FACTORS[row], value }));
}

function scores(answers: readonly FactorAnswer[]) {
  return adviseModel(answers).ranking.map(({ modelId, score }) => [modelId, score]);
}

const boutique = answer(0.2, 0.1, 1, 0.2, 0.1, 0.2, 0.3);
const highVelocity = answer(0.8, 0.6, 0.1, 1, 0.5, 0.4, 0.1);
const enterprise = answer(0.9, 0.9, 0.6, 0.5, 0.9, 1, 0.9);

describe('adviseModel', () => {
  it('T7-a: advises a boutique wealth manager to be an island', () => {
    expect(scores(deepFreeze(boutique))).toEqual([
      ['island', 68 / 70],
      ['assemblyLine', 34 / 70],
      ['pod', 24 / 70],
    ]);
    expect(adviseModel(boutique).ranking.map(({ score }) => score?.toFixed(4))).toEqual(['0.9714', '0.4857', '0.3429']);
  });

  it('T7-a: advises a high-velocity vendor to be an assembly line', () => {
    expect(scores(highVelocity)).toEqual([
      ['assemblyLine', 68 / 70],
      ['pod', 38 / 70],
      ['island', 32 / 70],
    ]);
    const shown = adviseModel(highVelocity).ranking.map(({ score }) => score?.toFixed(4));
    expect(shown).toEqual(['0.9714', '0.5429', '0.4571']);
  });

  it('T7-a: advises an enterprise vendor of many products to work in pods', () => {
    expect(scores(enterprise)).toEqual([
      ['pod', 66 / 70],
      ['assemblyLine', 4 / 7],
      ['island', 24 / 70],
    ]);
    expect(adviseModel(enterprise).ranking.map(({ score }) => score?.toFixed(4))).toEqual([
      '0.9429',
      '0.5714',
      '0.3429',
    ]);
  });

  it('has what each factor contributes, with its source', () => {
    const [first] = adviseModel(boutique).ranking;
    expect(first.contributions.map(({ factorId }) => factorId)).toEqual([...FACTORS].sort());
    expect(first.contributions.find(({ factorId }) => factorId === 'budget')).toEqual({
      factorId: 'budget',
      value: 0.2,
      ideal: 0.1,
      weight: 1,
      contribution: 9 / 70,
      source: defaultIdeals[0].source,
    });
  });

  it('leaves out a factor without an answer, instead of taking it for one half', () => {
    const advice = adviseModel(answer(0.1, null));
    expect(advice.ranking.map(({ modelId, score }) => [modelId, score])).toEqual([
      ['island', 1],
      ['assemblyLine', 0.3],
      ['pod', 0.2],
    ]);
    expect(advice.unansweredFactorIds).toEqual(FACTORS.filter((id) => id !== 'budget').sort());
  });

  it('advises nothing without an answer, or with none that counts', () => {
    const nothing = { winnerId: null, runnerUpId: null, margin: null, flips: [] };
    expect(adviseModel([])).toMatchObject(nothing);
    expect(adviseModel(answer(0.4), { weights: [{ factorId: 'budget', weight: 0 }] })).toMatchObject(nothing);
    expect(adviseModel([], { ideals: [] })).toMatchObject({ ...nothing, ranking: [] });
  });

  it('goes by the ideals that it is given', () => {
    const ideals = [
      { modelId: 'tribe', factorId: 'heat', ideal: 1, source: 'ours' },
      { modelId: 'guild', factorId: 'heat', ideal: 0, source: 'ours' },
    ];
    expect(adviseModel([{ factorId: 'heat', value: 0.75 }], { ideals })).toMatchObject({
      winnerId: 'tribe',
      runnerUpId: 'guild',
      margin: 0.5,
      flips: [{ factorId: 'heat', from: 0.75, to: 0.5, change: 0.25, winnerId: 'guild', isReached: true }],
    });
  });

  it('gives a tie to the smaller id, which any step can take from it', () => {
    const ideals = [
      { modelId: 'b', factorId: 'heat', ideal: 0.9, source: '' },
      { modelId: 'a', factorId: 'heat', ideal: 0.1, source: '' },
    ];
    expect(adviseModel([{ factorId: 'heat', value: 0.5 }], { ideals })).toMatchObject({
      winnerId: 'a',
      margin: 0,
      flips: [{ to: 0.5, change: 0, winnerId: 'b', isReached: false }],
    });
  });

  it('refuses what is no answer, and factors and ideals that are missing or twice', () => {
    expect(thrownIssues(() => adviseModel(answer(1.5)))).toMatchObject([
      { code: 'wrong_type', pointer: '/answers/0/value', expected: 'a number from 0 to 1' },
    ]);
    const twice = [...answer(0.5), ...answer(0.5), { factorId: 'luck', value: 0 }];
    const ideals = [...defaultIdeals.slice(1), { modelId: 'pod', factorId: 'budget', ideal: 1, source: '' }];
    expect(thrownIssues(() => adviseModel(twice, { ideals }))).toEqual([
      {
        code: 'duplicate_id',
        pointer: '/ideals/20/factorId',
        id: '["pod","budget"]',
        firstPointer: '/ideals/1/factorId',
      },
      { code: 'missing_ideal', pointer: '/ideals', modelId: 'island', factorId: 'budget' },
      { code: 'duplicate_id', pointer: '/answers/1/factorId', id: 'budget', firstPointer: '/answers/0/factorId' },
      { code: 'unknown_factor', pointer: '/answers/2/factorId', factorId: 'luck' },
    ]);
  });

  const tenths = fc.integer({ min: 0, max: 10 }).map((tenth) => tenth / 10);

  /** Answers, weights and ideals of up to three models and three factors, on a grid on which everything can be tried. */
  const worlds = fc
    .record({
      models: fc.subarray(['a', 'b', 'c'], { minLength: 2 }),
      factors: fc.subarray(['x', 'y', 'z'], { minLength: 1 }),
      numbers: fc.array(tenths, { minLength: 9, maxLength: 9 }),
      values: fc.array(tenths, { minLength: 3, maxLength: 3 }),
      weights: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 3 }),
    })
    .map(({ models, factors, numbers, values, weights }) => ({
      ideals: models.flatMap((modelId, model) =>
        factors.map(
          (factorId, factor): ModelIdeal => ({ modelId, factorId, ideal: numbers[3 * model + factor], source: 'test' }),
        ),
      ),
      answers: factors.map((factorId, row) => ({ factorId, value: values[row] })),
      weights: factors.map((factorId, row) => ({ factorId, weight: weights[row] })),
    }));
  type World = typeof worlds extends fc.Arbitrary<infer Each> ? Each : never;

  function optionsOf({ weights, ideals }: World) {
    return { weights, ideals };
  }

  /** In whole tenths, so that a tie is one; answers may be any part of a tenth. */
  function fitSlowly(
    { ideals, weights }: World,
    answers: readonly { factorId: string; tenths: number }[],
    model: string,
  ) {
    return answers.reduce((sum, { factorId, tenths: value }) => {
      const ideal = ideals.find((each) => each.modelId === model && each.factorId === factorId)?.ideal ?? 0;
      const weight = weights.find((each) => each.factorId === factorId)?.weight ?? 1;
      return sum + weight * (10 - Math.abs(value - Math.round(ideal * 10)));
    }, 0);
  }

  function winnerSlowly(world: World, answers: readonly { factorId: string; tenths: number }[]): string {
    const models = [...new Set(world.ideals.map(({ modelId }) => modelId))].sort();
    return models.reduce((best, model) =>
      fitSlowly(world, answers, model) > fitSlowly(world, answers, best) + 1e-9 ? model : best,
    );
  }

  function inTenths(answers: readonly FactorAnswer[]) {
    return answers.map(({ factorId, value }) => ({ factorId, tenths: Math.round((value ?? 0) * 10) }));
  }

  it('property: scores and winners are those of the plain sum', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const advice = adviseModel(deepFreeze(world.answers), deepFreeze(optionsOf(world)));
        const whole = 10 * world.weights.reduce((sum, { weight }) => sum + weight, 0);
        const answers = inTenths(world.answers);
        for (const { modelId, score, contributions } of advice.ranking) {
          if (score === null) expect(whole).toBe(0);
          else expect(score).toBeCloseTo(fitSlowly(world, answers, modelId) / whole, 12);
          const sum = contributions.reduce((total, { contribution }) => total + contribution, 0);
          expect(sum).toBeCloseTo(score ?? 0, 12);
          expect(score ?? 0).toBeGreaterThanOrEqual(0);
          expect(score ?? 0).toBeLessThanOrEqual(1);
        }
        if (whole > 0) expect(advice.winnerId).toBe(winnerSlowly(world, answers));
      }),
    );
  });

  it('property: nothing smaller than a flip changes the winner, and just beyond it another model wins', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { flips, winnerId } = adviseModel(world.answers, optionsOf(world));
        if (winnerId === null) return;
        const base = inTenths(world.answers);
        for (const { factorId, tenths: start } of base) {
          const winnerAt = (tenth: number) =>
            winnerSlowly(
              world,
              base.map((each) => (each.factorId === factorId ? { factorId, tenths: tenth } : each)),
            );
          const flip = flips.find((each) => each.factorId === factorId);
          // Models draw level at parts of a tenth of which 1/12 is the finest.
          for (let step = 0; step <= 120; step++) {
            const tenth = step / 12;
            const distance = Math.abs(tenth - start) / 10;
            if (flip === undefined || distance < flip.change - 1e-9) expect(winnerAt(tenth)).toBe(winnerId);
          }
          if (flip === undefined) continue;
          expect(flip.change).toBeCloseTo(Math.abs(flip.to - flip.from), 12);
          const away = flip.to >= flip.from ? 1e-6 : -1e-6;
          const nearby = [flip.to * 10, flip.to * 10 + away, flip.to * 10 - away].map(winnerAt);
          expect(nearby).toContain(flip.winnerId);
          expect(flip.winnerId).not.toBe(winnerId);
        }
      }),
    );
  });

  it('property: the flips come with the smallest change first', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const changes = adviseModel(world.answers, optionsOf(world)).flips.map(({ change }) => change);
        expect(changes).toEqual([...changes].sort((a, b) => a - b));
      }),
    );
  });

  it('property: moving an answer toward an ideal never lowers that model', () => {
    const steps = fc.tuple(worlds, fc.nat(2), fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(steps, ([world, row, part]) => {
        const moved = world.answers[row % world.answers.length];
        for (const { modelId, ideal } of world.ideals.filter(({ factorId }) => factorId === moved.factorId)) {
          const value = Math.min(1, Math.max(0, moved.value + part * (ideal - moved.value)));
          const answers = world.answers.map((each) => (each === moved ? { ...each, value } : each));
          const scoreOf = (given: readonly FactorAnswer[]) =>
            adviseModel(given, optionsOf(world)).ranking.find((each) => each.modelId === modelId)?.score ?? 0;
          expect(scoreOf(answers)).toBeGreaterThanOrEqual(scoreOf(world.answers));
        }
      }),
    );
  });

  it('property: answers that equal an ideal give 1, and scaling all weights changes nothing', () => {
    fc.assert(
      fc.property(worlds, fc.constantFrom(0.25, 3, 1e9), (world, factor) => {
        const [{ modelId }] = world.ideals;
        const own = world.ideals.filter((each) => each.modelId === modelId);
        const equal = adviseModel(
          own.map(({ factorId, ideal }) => ({ factorId, value: ideal })),
          { ideals: world.ideals },
        );
        expect(equal.ranking.find((each) => each.modelId === modelId)?.score).toBe(1);
        const scaled = world.weights.map(({ factorId, weight }) => ({ factorId, weight: weight * factor }));
        const [plain, other] = [world.weights, scaled].map((weights) =>
          adviseModel(world.answers, { ...optionsOf(world), weights }),
        );
        const bare = (advice: typeof plain) => advice.ranking.map(({ modelId: id, score }) => [id, score]);
        expect(bare(other)).toEqual(bare(plain));
        expect(other.winnerId).toBe(plain.winnerId);
      }),
    );
  });

  it('property: the order of answers, weights and ideals does not matter', () => {
    fc.assert(
      fc.property(worlds, ({ answers, weights, ideals }) => {
        const turned = { weights: [...weights].reverse(), ideals: [...ideals].reverse() };
        expect(adviseModel([...answers].reverse(), turned)).toEqual(adviseModel(answers, { weights, ideals }));
      }),
    );
  });

  it('property: whatever it is given, only a TerritoryError comes of it', () => {
    fc.assert(
      fc.property(hostileRecipes(), (recipe) => {
        const call = (...args: unknown[]) => thrownIssues(() => Reflect.apply(adviseModel, undefined, args));
        call(hostileValue(recipe));
        call(boutique, hostileValue(recipe));
        call([hostileValue(recipe)], { ideals: [hostileValue(recipe)], weights: hostileValue(recipe) });
      }),
      { numRuns: 40 },
    );
  });
});
