import type { Space } from '../space/types.js';
import { allOf, type Formula, negation } from './formula.js';
import { liveBoxes } from './liveBoxes.js';

/** A formula, and that the record is none that cannot be. */
export function possibleFormula(formula: Formula, space: Space): Formula {
  const several = space.fieldSpaces.filter(({ dimensions }) => dimensions.length > 1);
  if (several.length === 0) return formula;
  const used = new Set<number>();
  addDimensions(formula, used);
  const impossible = several.flatMap((fieldSpace) => fieldSpace.impossible((dimension) => used.has(dimension)));
  if (impossible.length === 0) return formula;
  return allOf(formula, negation({ kind: 'any', boxes: liveBoxes(impossible, space), holds: () => false }));
}

function addDimensions(formula: Formula, used: Set<number>): void {
  switch (formula.kind) {
    case 'any':
      for (const { dimensions } of formula.boxes) for (const dimension of dimensions) used.add(dimension);
      return;
    case 'and':
    case 'or':
      for (const item of formula.items) addDimensions(item, used);
      return;
    case 'not':
      addDimensions(formula.item, used);
      return;
    case 'fewer':
      for (const claim of formula.claims) addDimensions(claim.formula, used);
      return;
    case 'constant':
    case 'opaque':
      return;
  }
}
