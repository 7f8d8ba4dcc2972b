import type { RuleRow } from './types.js';

/** What rows of one table have in common. */
export interface RuleShape {
  /** The axes that they ask for one class of. */
  readonly points: readonly number[];
  /** The axes that they ask for a run of classes of. */
  readonly runs: readonly number[];
  /** The axis that they ask for a block of. */
  readonly block?: number;
}

/** The shape of a row, its axes in order. */
export function shapeOf({ runs, block }: RuleRow): RuleShape {
  const axes = [...runs].sort((a, b) => a[0] - b[0]);
  const isPoint = ([, [from, to]]: (typeof axes)[number]) => to - from === 1;
  return {
    points: axes.filter(isPoint).map(([axis]) => axis),
    runs: axes.filter((each) => !isPoint(each)).map(([axis]) => axis),
    ...(block && { block: block.axis }),
  };
}

/** A text that rows of one table have and no others. */
export function shapeKey({ condition, literals }: RuleRow, shape: RuleShape): string {
  return JSON.stringify([shape, condition, literals.map((each) => typeof each)]);
}
