import { axisTerms } from '../../criteria/classes/axisTerms.js';
import { bothTerms, type CriteriaTerms, criteriaTerms } from '../../criteria/classes/criteriaTerms.js';
import { collectTests } from '../../criteria/collectTests.js';
import type { Criteria } from '../../criteria/types.js';
import type { CompiledModel } from '../compileModel.js';

/** How many gates above a position are looked at, nearest first: in a long chain all would take longer than it is worth. */
const MOST_GATES = 8;

/** So many values of lists, or ends of runs of classes, take as long to go through as a look at criteria with few. */
const ITEMS_PER_LOOK = 16;

/** The models before and after, and the positions before of territories that are not in both alike. */
export interface ComparedModels {
  readonly before: CompiledModel;
  readonly after: CompiledModel;
  readonly changed: ReadonlySet<number>;
}

/** What a look at a position has shown. */
export interface Meeting {
  /** Whether an account that passed the position may meet the criteria. */
  readonly isPossible: boolean;
  /** How many looks at short criteria it was worth. */
  readonly looks: number;
}

/**
 * A look at whether an account that passed a position in the model before may meet some criteria of the model after: it is
 * not possible only where no value of some field is left for it, so that no account has to be tested.
 */
export function meetingCheck(
  { before, after, changed }: ComparedModels,
  criteria: Criteria,
): (position: number) => Meeting {
  // INVARIANT: the axes of the model after know the tests of all criteria that are the same in both.
  const testTerms = axisTerms(after.table);
  const known = new Map<Criteria, CriteriaTerms>();
  let items = 0;
  const termsOf = (each: Criteria): CriteriaTerms => {
    let terms = known.get(each);
    if (terms === undefined) {
      terms = criteriaTerms(each, testTerms);
      known.set(each, terms);
      items += countValues(each);
    }
    items += countEnds(terms);
    return terms;
  };
  return (position) => {
    items = 0;
    // The criteria come first: where a part of them can only be evaluated as a whole, nothing behind it counts.
    let left = termsOf(criteria);
    let at = position;
    for (let passed = 0; at !== -1 && passed < MOST_GATES; at = before.index.parentOf[at]) {
      const gate = before.territories[at].criteria;
      if (gate === undefined || changed.has(at)) continue;
      left = bothTerms(left, termsOf(gate));
      passed++;
    }
    return { isPossible: left.terms.length > 0, looks: 1 + items / ITEMS_PER_LOOK };
  };
}

function countValues(criteria: Criteria): number {
  let values = 0;
  for (const { tests } of collectTests([criteria]).values())
    for (const test of tests) if (test.kind === 'oneOf') values += test.values.length;
  return values;
}

function countEnds({ terms }: CriteriaTerms): number {
  let ends = 0;
  for (const term of terms)
    for (const constraint of term) if (constraint.kind === 'ordered') ends += constraint.set.length;
  return ends;
}
