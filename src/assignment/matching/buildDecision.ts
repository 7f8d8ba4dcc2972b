import type { Term } from '../../criteria/classes/criteriaTerms.js';
import type { Axis } from '../../criteria/classes/types.js';
import { bitDecision } from './bitDecision.js';
import { type ResolveEntries, tableDecision } from './tableDecision.js';
import { axesOfTerms } from './termConstraints.js';
import type { BitDecision, Decision, DecisionItem, TableDecision } from './types.js';
import { MOST_WORD_TERMS, wordDecision } from './wordDecision.js';

/**
 * The decision among items, in ascending order of their entries.
 *
 * | the items' alternatives | decided by |
 * |---|---|
 * | are about one axis | a table from class to outcome |
 * | are few | a word with a bit for each, from every axis |
 * | are many, on several axes at once | rows of bits, from every axis |
 * | are many, on one axis each | a table for each axis |
 */
export function buildDecision(
  axes: readonly Axis[],
  items: readonly DecisionItem[],
  resolve?: ResolveEntries,
): Decision {
  const terms = items.flatMap((item) => item.terms);
  const used = axesOfTerms(terms);
  if (used.length <= 1) return oneAxisDecision(axes, used[0] ?? 0, items, resolve);
  if (terms.length <= MOST_WORD_TERMS) return wordDecision(axes, items);
  return jointDecision(axes, items);
}

function oneAxisDecision(
  axes: readonly Axis[],
  axis: number,
  items: readonly DecisionItem[],
  resolve?: ResolveEntries,
): TableDecision | BitDecision {
  return tableDecision({ axis, size: sizeOf(axes[axis]) }, items, resolve) ?? bitDecision(axes, items);
}

/** How many classes an axis has as far as it is known; one where a model has no axis at all. */
function sizeOf(axis: Axis | undefined): number {
  return axis?.kind === 'ordered' ? axis.size : 1;
}

/** Bits for the alternatives on several axes and those on one of these axes, a table for each other axis. */
function jointDecision(axes: readonly Axis[], items: readonly DecisionItem[]): Decision {
  const together = new Set(axesOfTerms(items.flatMap(({ terms }) => terms.filter((term) => term.length > 1))));
  const isTogether = (term: Term) => term.length !== 1 || together.has(term[0].axis);
  const alone = axesOfTerms(items.flatMap(({ terms }) => terms.filter((term) => !isTogether(term))));
  const bits = itemsWith(items, isTogether);
  const parts = [
    ...(bits.length > 0 ? [bitDecision(axes, bits)] : []),
    ...alone.map((axis) =>
      oneAxisDecision(
        axes,
        axis,
        itemsWith(items, (term) => !isTogether(term) && term[0].axis === axis),
      ),
    ),
  ];
  return parts.length === 1 ? parts[0] : { kind: 'joint', parts };
}

/** The items with those of their alternatives that are wanted. */
function itemsWith(items: readonly DecisionItem[], isWanted: (term: Term) => boolean): DecisionItem[] {
  return items.flatMap(({ entry, terms }) => {
    const wanted = terms.filter(isWanted);
    return wanted.length === 0 ? [] : [{ entry, terms: wanted }];
  });
}
