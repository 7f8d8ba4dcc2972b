import type * as bailiwick from '../../src/index.js';
import type { World } from './worlds.js';

/**
 * One argument that a function takes.
 *
 * - `data`: plain data, which may be damaged at any place, or be anything else.
 * - `made`: what only bailiwick makes, or a function of the caller. Its inside is taken on trust (it is documented so),
 *   so it is replaced as a whole: by what is no object, or by an object of another kind.
 * - `lazy`: the same, which may moreover fill itself, so that a change of it is no mistake.
 */
export interface Input {
  readonly kind: 'data' | 'made' | 'lazy';
  readonly value: unknown;
}

/** How a public function is attacked. */
export interface Target {
  /** Its arguments as the types have them, to be damaged. */
  readonly inputs: (world: World) => readonly Input[];
  /** What is done with its result, which may break as well. */
  readonly use?: (result: unknown, world: World, api: typeof bailiwick, args: readonly unknown[]) => unknown;
}

/** Plain data, to be damaged. */
export function data(value: unknown): Input {
  return { kind: 'data', value };
}

/** What only bailiwick makes, to be replaced as a whole. */
export function made(value: unknown): Input {
  return { kind: 'made', value };
}

/** The same, which may fill itself. */
export function lazy(value: unknown): Input {
  return { kind: 'lazy', value };
}
