import { collectTests, type FieldTests } from '../criteria/collectTests.js';
import { compilePredicate } from '../criteria/compilePredicate.js';
import { rawReader } from '../criteria/fieldReaders.js';
import { representativeValues } from '../criteria/representativeValues.js';
import { splitPath } from '../criteria/splitPath.js';
import type { Criteria, Fields } from '../criteria/types.js';

/** A field with the value that it has and the one that it would need; `undefined` is none. */
export interface FieldChange {
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** What to search, and when a change is good. */
export interface ChangeQuestion {
  readonly record: unknown;
  readonly fields: Fields;
  /** All of these have to be met. */
  readonly required: readonly Criteria[];
  /** Others whose tests may matter to `isSolved`. */
  readonly relevant: readonly Criteria[];
  /** The last word about a record that meets what is required. */
  readonly isSolved: (record: unknown) => boolean;
  /** What asking `isSolved` takes, in tries of a record. */
  readonly solvingCost: number;
  /** Tries of a record at most. */
  readonly budget: number;
}

/** What a search came to. */
export interface ChangeAnswer {
  /** Of the smallest size that has any. */
  readonly proposals: readonly (readonly FieldChange[])[];
  /** Every change of up to three fields was tried. */
  readonly isComplete: boolean;
  /** All fields that matter could be varied together. */
  readonly isWhole: boolean;
  /** Some change met what is required, whether or not it solved the question. */
  readonly wasReached: boolean;
  readonly readsOpaque: boolean;
  /** What is required names accounts by `id`, which is never changed. */
  readonly readsId: boolean;
}

const MOST_FIELDS = 3;
const MOST_PROPOSALS = 10;

/** A field and the values of the other classes that it could take. */
interface Variable {
  readonly field: string;
  readonly from: unknown;
  readonly values: readonly unknown[];
}

/** The smallest sets of changed fields that solve a question: sets of one field first, then of two, then of three. */
export function searchChanges(question: ChangeQuestion): ChangeAnswer {
  const required = collectTests(question.required);
  const tests = collectTests([...question.required, ...question.relevant]);
  const searched = [...tests.values()].map((each) => withinBudget(each, required, question.budget));
  const variables = searched.flatMap(({ kept }) => toVariable(kept, question));
  const predicates = question.required.map((criteria) => compilePredicate(criteria));
  const isReached = (record: unknown) => predicates.every((holds) => holds(record));
  const state = { left: question.budget, wasReached: isReached(question.record) };
  const proposals: FieldChange[][] = [];
  for (let size = 1; size <= MOST_FIELDS && proposals.length === 0; size++) {
    for (const chosen of subsets(variables, size)) {
      for (const changes of combinations(chosen)) {
        if (--state.left < 0 || proposals.length >= MOST_PROPOSALS) break;
        const changed = changes.reduce(applyFieldChange, question.record);
        if (!isReached(changed)) continue;
        state.wasReached = true;
        state.left -= question.solvingCost;
        if (question.isSolved(changed)) proposals.push(changes);
      }
    }
  }
  return {
    proposals,
    isComplete: state.left >= 0 && searched.every(({ isWhole }) => isWhole),
    isWhole: variables.length <= MOST_FIELDS,
    wasReached: state.wasReached,
    readsId: required.has('id'),
    readsOpaque: [...tests.values()].some((each) => each.isOpaque),
  };
}

/** The tests of a field as far as the budget goes: all of them, else those of what is required, else none. */
function withinBudget(all: FieldTests, required: ReadonlyMap<string, FieldTests>, budget: number) {
  if (isAffordable(all, budget)) return { kept: all, isWhole: true };
  const needed = required.get(all.field.name);
  const kept = needed !== undefined && isAffordable(needed, budget) ? needed : { ...all, tests: [] };
  return { kept, isWhole: false };
}

/** Finding the classes of a field's values takes about as many tries as it has tests times literals. */
function isAffordable({ tests }: FieldTests, budget: number): boolean {
  return tests.length * countLiterals(tests) <= budget;
}

function countLiterals(tests: FieldTests['tests']): number {
  return tests.reduce((count, test) => count + (test.kind === 'oneOf' ? test.values.length : 1), 0);
}

function toVariable({ field, tests }: FieldTests, { record, fields }: ChangeQuestion): Variable[] {
  if (field.name === 'id') return [];
  const from = rawReader(field.name)(record);
  const definition = Object.hasOwn(fields, field.name) ? fields[field.name] : undefined;
  return [
    {
      field: field.name,
      from,
      values: representativeValues(field, definition, tests).filter((value) => value !== from),
    },
  ];
}

/** Every set of so many of the items. */
function* subsets<Item>(items: readonly Item[], size: number, start = 0): Generator<Item[]> {
  if (size === 0) yield [];
  for (let at = start; size > 0 && at <= items.length - size; at++) {
    for (const rest of subsets(items, size - 1, at + 1)) yield [items[at], ...rest];
  }
}

/** Every way to give each variable another value. */
function* combinations(variables: readonly Variable[]): Generator<FieldChange[]> {
  const [first, ...others] = variables;
  if (first === undefined) yield [];
  else {
    for (const to of first.values) {
      for (const rest of combinations(others)) yield [{ field: first.field, from: first.from, to }, ...rest];
    }
  }
}

function applyFieldChange(record: unknown, { field, to }: FieldChange): unknown {
  return withMember(record, splitPath(field) ?? [], to);
}

function withMember(record: unknown, [member, ...rest]: readonly string[], value: unknown): unknown {
  const members = typeof record === 'object' && record !== null ? Object.entries(record) : [];
  const others = members.filter(([name]) => name !== member);
  if (rest.length === 0) return Object.fromEntries(value === undefined ? others : [...others, [member, value]]);
  const inner = members.find(([name]) => name === member)?.[1];
  return Object.fromEntries([...others, [member, withMember(inner, rest, value)]]);
}
