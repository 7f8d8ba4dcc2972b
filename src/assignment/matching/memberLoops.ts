import type { ClassOf, ClassPlaces } from '../../criteria/classes/types.js';
import type { Members } from '../../criteria/members.js';

/** A member of the records from one row up to another, and where its classes go. */
interface MemberPlaces extends ClassPlaces {
  readonly name: string;
  readonly classOf: ClassOf;
  readonly from: number;
  readonly to: number;
}

/** Puts the classes of a member of records in their places. */
type ClassifyMembers = (records: readonly Members[], places: MemberPlaces) => void;

/**
 * The same loop several times, for the axes of a plan to take in turn.
 *
 * An engine compiles a place in the code for what it has met there. A loop that meets one name and one classification only
 * reads a member as fast as `record.country` would, and calls nothing; one that all axes share looks each name up.
 */
export const memberLoops: readonly ClassifyMembers[] = [
  (records, { name, classOf, classes, first, stride, from, to }) => {
    for (let row = from, at = first; row < to; row++, at += stride) classes[at] = classOf(records[row][name]);
  },
  (records, { name, classOf, classes, first, stride, from, to }) => {
    for (let row = from, at = first; row < to; row++, at += stride) classes[at] = classOf(records[row][name]);
  },
  (records, { name, classOf, classes, first, stride, from, to }) => {
    for (let row = from, at = first; row < to; row++, at += stride) classes[at] = classOf(records[row][name]);
  },
  (records, { name, classOf, classes, first, stride, from, to }) => {
    for (let row = from, at = first; row < to; row++, at += stride) classes[at] = classOf(records[row][name]);
  },
  (records, { name, classOf, classes, first, stride, from, to }) => {
    for (let row = from, at = first; row < to; row++, at += stride) classes[at] = classOf(records[row][name]);
  },
  (records, { name, classOf, classes, first, stride, from, to }) => {
    for (let row = from, at = first; row < to; row++, at += stride) classes[at] = classOf(records[row][name]);
  },
  (records, { name, classOf, classes, first, stride, from, to }) => {
    for (let row = from, at = first; row < to; row++, at += stride) classes[at] = classOf(records[row][name]);
  },
  (records, { name, classOf, classes, first, stride, from, to }) => {
    for (let row = from, at = first; row < to; row++, at += stride) classes[at] = classOf(records[row][name]);
  },
];
