import type { FieldUse, Test } from '../types.js';
import type { ClassSet } from './classSet.js';

/** The class of every value that does not count as one of the field's. */
export const ABSENT_CLASS = 0;

/** In place of a class when a {@link ComputedAxis} has as many as it may hold: nothing is known of the value. */
export const UNKNOWN_CLASS = -1;

/** The class of one value; {@link ABSENT_CLASS} for one that does not count. */
export type ClassOf = (value: unknown) => number;

/** Places for classes in a list that has those of other axes, too: the first, and how far it is from each to the next. */
export interface ClassPlaces {
  readonly classes: Int32Array;
  readonly first: number;
  readonly stride: number;
}

/** Puts the classes of the values of a list, from one up to another, in their places: the same as {@link ClassOf} gives. */
export type ClassifyAll = (values: readonly unknown[], from: number, to: number, places: ClassPlaces) => void;

/**
 * The classification of values, one or many at a time.
 *
 * Many have a loop of their own, which knows what it looks them up in before it begins: a function that an engine calls for
 * each value is only as fast while it has met no other of its kind, such as that of another model.
 */
export interface Classification {
  readonly classOf: ClassOf;
  readonly classifyAll: ClassifyAll;
}

/** Classes that are known beforehand, numbered so that what a test accepts is a few runs of numbers. */
export interface OrderedAxis extends Classification {
  readonly kind: 'ordered';
  readonly field: FieldUse;
  /** How many classes there are; the first is {@link ABSENT_CLASS}. */
  readonly size: number;
  /** The classes whose values a test of this axis accepts. */
  readonly setOf: (test: Test) => ClassSet;
}

/** The texts of one class: one that some test asks for by itself, or all others from `from` up to, not including, `to`. */
export type ClassTexts =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'region'; readonly from: string; readonly to?: string };

/** The classes of a text or date field, in the order of their texts. */
export interface TextAxis extends OrderedAxis {
  /** The texts of a class other than {@link ABSENT_CLASS}, with letters folded where the field ignores case. */
  readonly textsOf: (valueClass: number) => ClassTexts;
}

/** The classes of a number field, in the order of their numbers. */
export interface NumberAxis extends OrderedAxis {
  /** A class other than {@link ABSENT_CLASS} has the numbers from `from` up to, not including, `to`. */
  readonly numbersOf: (valueClass: number) => { readonly from: number; readonly to: number };
}

/** Whether a test holds for the values of a class. */
export type ClassTest = (valueClass: number) => boolean;

/**
 * Classes that are numbered as their values come: for tests whose combinations are too many to list beforehand.
 * {@link UNKNOWN_CLASS} for a value that would need one more class than the axis may have.
 */
export interface ComputedAxis extends Classification {
  readonly kind: 'computed';
  readonly field: FieldUse;
  readonly holdsFor: (test: Test) => ClassTest;
  /** For a field of lists: their classes by those of their elements, one after another. */
  readonly elements?: ListElements;
}

/** How the class of a list is found from its elements. */
export interface ListElements {
  /** The class of an element, or {@link UNKNOWN_CLASS}. */
  readonly classOf: (text: string) => number;
  /** The class of the empty list. */
  readonly emptyList: number;
  /** The class of a list that goes on with an element of a class; either may be {@link UNKNOWN_CLASS}. */
  readonly withElement: (listClass: number, elementClass: number) => number;
}

/**
 * A way to put the values of one field into classes that the tests of the axis cannot tell apart.
 *
 * A field has one axis, or two where its texts are tested for what they contain or end with, too.
 */
export type Axis = OrderedAxis | ComputedAxis;

/** The most classes of a {@link ComputedAxis}. */
export const MOST_COMPUTED_CLASSES = 65_536;

/** Texts that are known, and a way to number them. */
export interface TextTable {
  /** Each text once, in the order in which they came first. */
  readonly texts: readonly string[];
  /** Look-ups of the number of a text, by its place in `texts`; numbers are positive, and given only once. */
  readonly numbered: (numbers: Int32Array) => TextFinder;
}

/** Look-ups of texts. */
export interface TextFinder {
  /** The number of a text, or 0. */
  readonly find: (text: string) => number;
  /**
   * The same as a classification, where that is faster: with `none`, which is positive, in place of 0, and
   * {@link ABSENT_CLASS} for what is no text.
   */
  readonly classification?: (none: number) => Classification;
}
