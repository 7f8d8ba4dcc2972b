import { inspect } from 'node:util';
import fc from 'fast-check';
import * as bailiwick from '../../src/index.js';
import { builtInMembers } from './builtInMembers.js';
import { copyOf } from './copyOf.js';
import { type DamageRecipe, damaged, damageRecipes } from './damage.js';
import { type HostileRecipe, hostileRecipes, hostileValue } from './hostileValues.js';
import { isSameSnapshot, snapshot } from './snapshot.js';
import type { Input, Target } from './target.js';
import type { World } from './worlds.js';

/** What to attack, with what. */
export interface Attack {
  readonly name: string;
  // biome-ignore lint/complexity/noBannedTypes: whatever the function takes, it gets something else
  readonly run: Function;
  readonly target: Target;
  readonly worlds: readonly World[];
  /** Told before each case, so that somebody else can tell when one does not end. */
  readonly onCase?: () => void;
  readonly longestMs?: number;
}

/** A case that broke something: the smallest one that was found. */
export interface FuzzFailure {
  readonly name: string;
  readonly problem: string;
  readonly input: string;
  readonly seed: number;
  readonly path: string | null;
}

/** Throws hostile input at a function and says what broke first, or nothing. */
export function fuzzFunction(
  attack: Attack,
  { seed, cases }: { readonly seed: number; readonly cases: number },
): FuzzFailure | undefined {
  const untouched = builtInMembers();
  const checked = fc.check(
    fc.property(recipes(attack), (recipe) => {
      attack.onCase?.();
      const problem = findProblem(attack, recipe, untouched);
      if (problem !== undefined) throw new Error(problem);
    }),
    { seed, numRuns: cases, interruptAfterTimeLimit: 60_000 },
  );
  if (!checked.failed || checked.counterexample === null) return undefined;
  const [recipe] = checked.counterexample;
  const problem = checked.errorInstance instanceof Error ? checked.errorInstance.message : 'an unknown problem';
  return {
    name: attack.name,
    problem,
    input: describeInputs(inputsOf(attack, recipe)),
    seed,
    path: checked.counterexamplePath,
  };
}

/** What becomes of one argument; the first kind is the one that cases shrink towards. */
type Treatment =
  | { readonly kind: 'valid' }
  | { readonly kind: 'replaced'; readonly hostile: HostileRecipe; readonly other: number }
  | { readonly kind: 'damaged'; readonly damage: DamageRecipe };

interface Recipe {
  readonly world: number;
  /** By argument. */
  readonly treatments: readonly Treatment[];
}

const treatments: fc.Arbitrary<Treatment> = fc.oneof(
  { weight: 5, arbitrary: fc.constant({ kind: 'valid' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('replaced' as const),
      hostile: hostileRecipes(),
      other: fc.nat({ max: 20 }),
    }),
  },
  { weight: 4, arbitrary: damageRecipes().map((damage) => ({ kind: 'damaged' as const, damage })) },
);

function recipes({ target, worlds }: Attack): fc.Arbitrary<Recipe> {
  const count = target.inputs(worlds[0]).length;
  return fc.record({
    world: fc.nat({ max: worlds.length - 1 }),
    treatments: fc.array(treatments, { minLength: count, maxLength: count }),
  });
}

function inputsOf({ target, worlds }: Attack, recipe: Recipe): Input[] {
  return target
    .inputs(worlds[recipe.world])
    .map(({ kind, value }, at) => ({ kind, value: treated({ kind, value }, recipe.treatments[at]) }));
}

function treated({ kind, value }: Input, treatment: Treatment): unknown {
  switch (treatment.kind) {
    case 'valid':
      return kind === 'data' ? copyOf(value) : value;
    case 'replaced':
      return kind === 'data' ? hostileValue(treatment.hostile) : foreignValues[treatment.other % foreignValues.length];
    case 'damaged':
      return kind === 'data' ? damaged(value, treatment.damage) : value;
  }
}

/** In the place of what bailiwick makes. */
const foreignValues: readonly unknown[] = [
  null,
  undefined,
  7,
  'text',
  true,
  7n,
  Symbol('foreign'),
  {},
  [],
  { id: 'plan' },
];

function findProblem(attack: Attack, recipe: Recipe, untouched: readonly unknown[]): string | undefined {
  const inputs = inputsOf(attack, recipe);
  const args = inputs.map(({ value }) => value);
  const watched = inputs.flatMap(({ kind, value }) => (kind === 'lazy' ? [] : [value]));
  const before = snapshot(watched);
  const start = process.cpuUsage();
  const thrown = findThrown(() => {
    const result: unknown = Reflect.apply(attack.run, undefined, args);
    attack.target.use?.(result, attack.worlds[recipe.world], bailiwick, args);
  });
  const { user, system } = process.cpuUsage(start);
  // Of the processor: how long it takes by the clock is a matter of what else the machine does.
  const ms = Math.round((user + system) / 1_000);
  if (thrown !== undefined) return thrown;
  const { longestMs = 2_000 } = attack;
  if (ms > longestMs) return `took ${ms} ms, more than ${longestMs}`;
  if (!isSameSnapshot(before, snapshot(watched))) return 'changed what it was given';
  return isSameSnapshot(untouched, builtInMembers()) ? undefined : 'changed a prototype that everything inherits from';
}

/** What came out that is no TerritoryError with issues. */
function findThrown(run: () => void): string | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    if (error instanceof bailiwick.TerritoryError && error.issues.length > 0 && error.message !== '') return undefined;
    return `threw ${error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 5).join('\n') : inspect(error)}`;
  }
}

/** The arguments in short; nothing of them is run. */
function describeInputs(inputs: readonly Input[]): string {
  return inputs
    .map(({ kind, value }) => {
      if (kind !== 'data' && typeof value === 'object' && value !== null && Object.keys(value).length > 1)
        return `<${kind}>`;
      return inspect(value, { depth: 6, maxArrayLength: 20, maxStringLength: 200, showProxy: true, breakLength: 120 });
    })
    .join(',\n');
}
