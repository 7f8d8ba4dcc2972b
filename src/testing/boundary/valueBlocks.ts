import type { CompiledModel } from '../../assignment/compileModel.js';
import { compilePredicate } from '../../criteria/compilePredicate.js';
import type { Criteria, Fields } from '../../criteria/types.js';
import { accountOf } from './accountOf.js';
import { fieldClasses } from './fieldClasses.js';
import { findValues } from './findValues.js';
import { modelCriteria } from './modelCriteria.js';
import { pathCriteria } from './pathCriteria.js';
import { requiredValues } from './requiredValues.js';
import type { FieldClasses, FieldValues } from './types.js';

/** Combinations of values that belong together, counted before they are made. */
export interface ValueBlock {
  readonly count: number;
  readonly each: () => Iterable<FieldValues>;
}

/** The combinations of values that matter for a model: first those for single tests, then those for each territory. */
export function* valueBlocks(compiled: CompiledModel): Generator<ValueBlock> {
  const { fields, territories } = compiled;
  const classes = fieldClasses(modelCriteria(compiled), fields);
  const base = requiredValues(classes, fields);
  yield { count: 1, each: () => [base] };
  yield singles(classes, base);
  yield missingSides(classes, base, fields);
  for (const [position, { hasCriteria }] of territories.entries())
    if (hasCriteria) yield territoryBlock(pathCriteria(compiled, position), base, fields);
}

/** One field at a time. */
function singles(classes: readonly FieldClasses[], base: FieldValues): ValueBlock {
  const changes = classes.flatMap(({ field, values }) => values.map((value) => [field.name, value] as const));
  return { count: changes.length, each: () => changes.map(([name, value]) => new Map(base).set(name, value)) };
}

/** For each test that is true, or false, of no value at hand: one of which it is, where there is any. */
function missingSides(classes: readonly FieldClasses[], base: FieldValues, fields: Fields): ValueBlock {
  const sides = classes.flatMap(missingOf);
  const found = sides.flatMap((side) => findValues([side], fields) ?? []);
  return { count: found.length, each: () => found.map((values) => new Map([...base, ...values])) };
}

function missingOf({ field, tests, values }: FieldClasses): Criteria[] {
  const records = values.map((value) => accountOf(new Map([[field.name, value]]), ''));
  return tests.flatMap((test) => {
    const sides: Criteria[] = [test, { kind: 'not', item: test }];
    return sides.filter((side) => !records.some((record) => compilePredicate(side)(record)));
  });
}

/** Every pair of classes of two fields that a path of criteria tests, about an account that meets all of it. */
function territoryBlock(path: readonly Criteria[], base: FieldValues, fields: Fields): ValueBlock {
  const classes = fieldClasses(path, fields);
  return {
    count: 1 + countPairs(classes),
    *each() {
      const start = new Map([...base, ...(findValues(path, fields) ?? [])]);
      yield start;
      yield* pairs(classes, start);
    },
  };
}

function countPairs(classes: readonly FieldClasses[]): number {
  const counts = classes.map(({ values }) => values.length);
  if (counts.length < 2) return counts[0] ?? 0;
  const sum = counts.reduce((total, count) => total + count, 0);
  return counts.reduce((total, count) => total + count * (sum - count), 0) / 2;
}

function* pairs(classes: readonly FieldClasses[], start: FieldValues): Generator<FieldValues> {
  for (const [at, { field, values }] of classes.entries())
    for (const value of values) {
      const one = new Map(start).set(field.name, value);
      if (classes.length === 1) yield one;
      for (const other of classes.slice(at + 1))
        for (const second of other.values) yield new Map(one).set(other.field.name, second);
    }
}
