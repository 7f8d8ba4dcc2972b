import type { ClassSet } from '../../criteria/classes/classSet.js';
import type { TestTerms } from '../../criteria/classes/criteriaTerms.js';
import type { FieldUse } from '../../criteria/types.js';

/** One of the numbers by which accounts differ: a class of a field's values, or whether something holds of them. */
export interface Dimension {
  /** How many classes there are. */
  readonly size: number;
  /** The classes that some value of the field has. */
  readonly live: ClassSet;
}

/** The classes that are left on each dimension, by its number in the whole space. */
export type Domains = (dimension: number) => ClassSet;

/** Classes that have to come together, by dimension in ascending order; a record is in a box or not. */
export interface Box {
  readonly dimensions: readonly number[];
  readonly sets: readonly ClassSet[];
}

/** A value of a field; `undefined` for an absent one. */
export interface FoundValue {
  readonly value: unknown;
}

/** All values of one field, as far as some tests can tell them apart: one dimension or several. */
export interface FieldSpace {
  readonly field: FieldUse;
  /** Numbered from `first` on. */
  readonly dimensions: readonly Dimension[];
  readonly first: number;
  readonly mayBeAbsent: boolean;
  /** In terms of the numbers of dimensions; every term is exact. */
  readonly testTerms: TestTerms;
  /** What no value is, as far as the dimensions that are in use can say it. */
  readonly impossible: (isUsed: (dimension: number) => boolean) => Box[];
  /** A value whose classes lie in the domains; nothing where none was found. */
  readonly valueIn: (domains: Domains) => FoundValue | undefined;
}

/** Accounts as far as some criteria can tell them apart. */
export interface Space {
  readonly dimensions: readonly Dimension[];
  readonly testTerms: TestTerms;
  readonly fieldSpaces: readonly FieldSpace[];
  /** By dimension: the place of its field in `fieldSpaces`. */
  readonly fieldOf: Uint32Array;
}
