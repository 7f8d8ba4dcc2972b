import type { Term } from '../../criteria/classes/criteriaTerms.js';
import type { Axis } from '../../criteria/classes/types.js';
import { type ClassMap, growingMap, mapOfRuns } from './classMap.js';
import { sweepClasses } from './sweepClasses.js';
import { axesOfTerms, constraintOn, leavesClass, setLeft } from './termConstraints.js';
import type { DecisionItem, WordDecision } from './types.js';

/** The most alternatives of a word decision: one less than a word has bits, since one word stands for none yet. */
export const MOST_WORD_TERMS = 31;

/** The decision among items with few alternatives in all. */
export function wordDecision(axes: readonly Axis[], items: readonly DecisionItem[]): WordDecision {
  const terms = items.flatMap((item) => item.terms);
  return {
    kind: 'word',
    words: axesOfTerms(terms).map((axis) => wordMap(axes[axis], axis, terms)),
    entries: Int32Array.from(items.flatMap(({ entry, terms: own }) => own.map(() => entry))),
  };
}

function wordMap(axis: Axis, number: number, terms: readonly Term[]): ClassMap {
  const constraints = terms.map((term) => constraintOn(term, number));
  if (axis.kind === 'computed') {
    return growingMap(number, (valueClass) =>
      constraints.reduce((word, each, bit) => (leavesClass(each, valueClass) ? word | (1 << bit) : word), 0),
    );
  }
  let word = 0;
  const runs = sweepClasses(axis.size, constraints.map(setLeft), {
    change(bit, isInside) {
      word = isInside ? word | (1 << bit) : word & ~(1 << bit);
    },
    value: () => word,
  });
  return mapOfRuns(number, runs);
}
