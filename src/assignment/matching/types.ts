import type { Constraint, Term } from '../../criteria/classes/criteriaTerms.js';
import type { ClassMap } from './classMap.js';
import type { Entry } from './entry.js';

/** One territory that a decision may lead to, and when. */
export interface DecisionItem {
  readonly entry: Entry;
  /** The alternatives in which it does; one without constraints always holds. */
  readonly terms: readonly Term[];
}

/** What follows from the class of one axis: an entry, none, or for a negative number `~i` the list `lists[i]`. */
export interface TableDecision {
  readonly kind: 'table';
  readonly outcomes: ClassMap;
  /** Entries in descending order. */
  readonly lists: readonly Int32Array[];
}

/** Few alternatives, a bit each: those that hold are the ones that every axis leaves. */
export interface WordDecision {
  readonly kind: 'word';
  /** By axis: for each class the bits of the alternatives that it leaves. */
  readonly words: readonly ClassMap[];
  /** By alternative, in ascending order. */
  readonly entries: Int32Array;
}

/** Many alternatives, a bit each, in rows of words. */
export interface BitDecision {
  readonly kind: 'bits';
  readonly axes: readonly BitAxis[];
  /** Those of the axes of which some rows stand for several classes. */
  readonly coarse: readonly BitAxis[];
  /** By alternative. */
  readonly entries: Int32Array;
  /** Whether the entries are in ascending order. */
  readonly isAscending: boolean;
  /** 32-bit words in a row. */
  readonly width: number;
  /** 32-bit words in the summary of a row. */
  readonly summaryWidth: number;
  /** Room for the places of words in a row, and for what all axes have there. */
  readonly places: Int32Array;
  readonly words: Int32Array;
}

/** The alternatives that each class of an axis leaves. */
export interface BitAxis {
  /** The number of the row of a class. */
  readonly rowOf: ClassMap;
  rows: Int32Array;
  /** For each row a bit for each of its words: whether it has any bit. */
  summaries: Int32Array;
  /**
   * The first of the rows that stand for one class. Others stand for several and leave too much, so that what they leave has
   * to be looked at again.
   */
  readonly exactFrom: number;
  /** By alternative, where not all rows are exact and there are no `bounds`. */
  readonly constraints: readonly (Constraint | undefined)[];
  /**
   * By alternative, the first of the classes that it leaves and the one after the last, where no row is exact and all leave
   * one run of classes.
   */
  readonly bounds?: Int32Array;
  /** The row of the record that is being decided. */
  row: number;
}

/** Several decisions, each about some of the territories. */
export interface JointDecision {
  readonly kind: 'joint';
  readonly parts: readonly (TableDecision | BitDecision)[];
}

/** Where a record goes on from a territory, by the classes of its values. */
export type Decision = TableDecision | WordDecision | BitDecision | JointDecision;
