import type { ClassPlaces } from '../../criteria/classes/types.js';

/** Puts the classes of a column's values, from one row up to another, in their places. */
export type ClassifyRows = (from: number, to: number, places: ClassPlaces) => void;
