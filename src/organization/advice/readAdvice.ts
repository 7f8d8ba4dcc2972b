import { compareText } from '../../core/compareText.js';
import { wholeNumbers } from '../../core/exact/wholeNumbers.js';
import type { Issue } from '../../core/issues.js';
import { readOptions } from '../../core/readOptions.js';
import { throwIssues } from '../../core/throwIssues.js';
import { findRepeatedIds } from '../findRepeatedIds.js';
import { adviceOptionsSchema, answersSchema } from './adviceSchema.js';
import { defaultIdeals } from './defaultIdeals.js';
import type { AdviceOptions, FactorAnswer, FactorWeight, ModelIdeal } from './types.js';

/** A factor that counts, with everything about it as whole numbers: those from 0 to 1 as parts of `unit`. */
export interface Factor {
  readonly factorId: string;
  readonly value: number;
  readonly weight: number;
  readonly valueParts: bigint;
  readonly weightParts: bigint;
  /** By model. */
  readonly ideals: ReadonlyMap<string, { readonly ideal: ModelIdeal; readonly parts: bigint }>;
}

/** What models are judged by, checked and exact. */
export interface ReadAdvice {
  /** By id. */
  readonly modelIds: readonly string[];
  /** Those with an answer, by id. */
  readonly factors: readonly Factor[];
  readonly unit: bigint;
  readonly unansweredFactorIds: readonly string[];
}

/** Answers, weights and ideals from outside, or a thrown error with every issue. */
export function readAdvice(given: unknown, givenOptions: unknown): ReadAdvice {
  const { answers } = readOptions(answersSchema, { answers: given });
  const { weights = [], ideals = defaultIdeals }: AdviceOptions = readOptions(adviceOptionsSchema, givenOptions);
  throwIssues([...findIdealIssues(ideals), ...findFactorIssues(answers, weights, ideals)]);
  const factorIds = [...new Set(ideals.map(({ factorId }) => factorId))].sort(compareText);
  const answerOf = new Map(answers.map(({ factorId, value }) => [factorId, value]));
  return {
    modelIds: modelsOf(ideals),
    ...exactFactors(factorIds, answerOf, { weights, ideals }),
    unansweredFactorIds: factorIds.filter((id) => (answerOf.get(id) ?? null) === null),
  };
}

function modelsOf(ideals: readonly ModelIdeal[]): string[] {
  return [...new Set(ideals.map(({ modelId }) => modelId))].sort(compareText);
}

function findIdealIssues(ideals: readonly ModelIdeal[]): Issue[] {
  const given = new Set(ideals.map(idealKey));
  const factorIds = [...new Set(ideals.map(({ factorId }) => factorId))].sort(compareText);
  const missing = modelsOf(ideals).flatMap((modelId) =>
    factorIds
      .filter((factorId) => !given.has(idealKey({ modelId, factorId })))
      .map((factorId) => ({ modelId, factorId })),
  );
  return [
    ...findRepeatedIds(ideals.map(idealKey), (row) => `/ideals/${row}/factorId`),
    ...missing.map((each): Issue => ({ code: 'missing_ideal', pointer: '/ideals', ...each })),
  ];
}

function idealKey({ modelId, factorId }: Pick<ModelIdeal, 'modelId' | 'factorId'>): string {
  return JSON.stringify([modelId, factorId]);
}

function findFactorIssues(
  answers: readonly FactorAnswer[],
  weights: readonly FactorWeight[],
  ideals: readonly ModelIdeal[],
): Issue[] {
  const known = new Set(ideals.map(({ factorId }) => factorId));
  const inList = (list: readonly { readonly factorId: string }[], name: string): Issue[] => [
    ...findRepeatedIds(
      list.map(({ factorId }) => factorId),
      (row) => `/${name}/${row}/factorId`,
    ),
    ...list.flatMap(({ factorId }, row): Issue[] =>
      known.has(factorId) ? [] : [{ code: 'unknown_factor', pointer: `/${name}/${row}/factorId`, factorId }],
    ),
  ];
  return [...inList(answers, 'answers'), ...inList(weights, 'weights')];
}

function exactFactors(
  factorIds: readonly string[],
  answerOf: ReadonlyMap<string, number | null>,
  { weights, ideals }: { readonly weights: readonly FactorWeight[]; readonly ideals: readonly ModelIdeal[] },
): Pick<ReadAdvice, 'factors' | 'unit'> {
  const weightOf = new Map(weights.map(({ factorId, weight }) => [factorId, weight]));
  const answered = factorIds.flatMap((factorId) => {
    const value = answerOf.get(factorId) ?? null;
    return value === null ? [] : [{ factorId, value, weight: weightOf.get(factorId) ?? 1 }];
  });
  // The last number is the unit that all others are parts of.
  const parts = wholeNumbers([...answered.map(({ value }) => value), ...ideals.map(({ ideal }) => ideal), 1]).values;
  const weightParts = wholeNumbers(answered.map(({ weight }) => weight)).values;
  const idealParts = parts.slice(answered.length);
  const factors = answered.map((factor, row) => {
    const own = ideals.flatMap((ideal, index) => {
      return ideal.factorId === factor.factorId ? [[ideal.modelId, { ideal, parts: idealParts[index] }] as const] : [];
    });
    return { ...factor, valueParts: parts[row], weightParts: weightParts[row], ideals: new Map(own) };
  });
  return { factors, unit: parts[parts.length - 1] };
}
