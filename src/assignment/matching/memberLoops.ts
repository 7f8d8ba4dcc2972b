import type { ClassOf } from '../../criteria/classes/types.js';
import type { Members } from '../../criteria/members.js';

/** Every object inherits the member, so that nothing has been read: what is inherited is no member of a record. */
export const INHERITED = -1;

/**
 * Puts the classes of a member of records, from one row up to another, in their places: the first at `first`, each next one
 * `stride` further; {@link INHERITED} where it cannot. Any other number that it gives means nothing: an engine would leave
 * out what nothing is made of.
 */
type ClassifyMembers = (
  records: readonly Members[],
  name: string,
  classOf: ClassOf,
  from: number,
  to: number,
  classes: Int32Array,
  first: number,
  stride: number,
  areTextsFar: boolean,
) => number;

/**
 * The same loops several times, for the axes of a plan to take in turn.
 *
 * An engine compiles a place in the code for what it has met there. A loop that meets one name and one classification only
 * reads a member as fast as `record.country` would, and calls nothing; one that all axes share looks each name up. So does
 * asking whether every object inherits it, for which one account would wait longer than for the rest.
 *
 * Texts that are far are touched before they are classified: reads of memory that nothing depends on are under way at the
 * same time.
 */
export const memberLoops: readonly ClassifyMembers[] = [
  (records, name, classOf, from, to, classes, first, stride, areTextsFar) => {
    if (name in Object.prototype) return INHERITED;
    let touched = 0;
    if (areTextsFar) for (let row = from; row < to; row++) touched += touch(records[row][name]);
    for (let row = from, at = first; row < to; row++, at += stride) classes[at] = classOf(records[row][name]);
    return touched;
  },
  (records, name, classOf, from, to, classes, first, stride, areTextsFar) => {
    if (name in Object.prototype) return INHERITED;
    let touched = 0;
    if (areTextsFar) for (let row = from; row < to; row++) touched += touch(records[row][name]);
    for (let row = from, at = first; row < to; row++, at += stride) classes[at] = classOf(records[row][name]);
    return touched;
  },
  (records, name, classOf, from, to, classes, first, stride, areTextsFar) => {
    if (name in Object.prototype) return INHERITED;
    let touched = 0;
    if (areTextsFar) for (let row = from; row < to; row++) touched += touch(records[row][name]);
    for (let row = from, at = first; row < to; row++, at += stride) classes[at] = classOf(records[row][name]);
    return touched;
  },
  (records, name, classOf, from, to, classes, first, stride, areTextsFar) => {
    if (name in Object.prototype) return INHERITED;
    let touched = 0;
    if (areTextsFar) for (let row = from; row < to; row++) touched += touch(records[row][name]);
    for (let row = from, at = first; row < to; row++, at += stride) classes[at] = classOf(records[row][name]);
    return touched;
  },
  (records, name, classOf, from, to, classes, first, stride, areTextsFar) => {
    if (name in Object.prototype) return INHERITED;
    let touched = 0;
    if (areTextsFar) for (let row = from; row < to; row++) touched += touch(records[row][name]);
    for (let row = from, at = first; row < to; row++, at += stride) classes[at] = classOf(records[row][name]);
    return touched;
  },
  (records, name, classOf, from, to, classes, first, stride, areTextsFar) => {
    if (name in Object.prototype) return INHERITED;
    let touched = 0;
    if (areTextsFar) for (let row = from; row < to; row++) touched += touch(records[row][name]);
    for (let row = from, at = first; row < to; row++, at += stride) classes[at] = classOf(records[row][name]);
    return touched;
  },
  (records, name, classOf, from, to, classes, first, stride, areTextsFar) => {
    if (name in Object.prototype) return INHERITED;
    let touched = 0;
    if (areTextsFar) for (let row = from; row < to; row++) touched += touch(records[row][name]);
    for (let row = from, at = first; row < to; row++, at += stride) classes[at] = classOf(records[row][name]);
    return touched;
  },
  (records, name, classOf, from, to, classes, first, stride, areTextsFar) => {
    if (name in Object.prototype) return INHERITED;
    let touched = 0;
    if (areTextsFar) for (let row = from; row < to; row++) touched += touch(records[row][name]);
    for (let row = from, at = first; row < to; row++, at += stride) classes[at] = classOf(records[row][name]);
    return touched;
  },
  (records, name, classOf, from, to, classes, first, stride, areTextsFar) => {
    if (name in Object.prototype) return INHERITED;
    let touched = 0;
    if (areTextsFar) for (let row = from; row < to; row++) touched += touch(records[row][name]);
    for (let row = from, at = first; row < to; row++, at += stride) classes[at] = classOf(records[row][name]);
    return touched;
  },
  (records, name, classOf, from, to, classes, first, stride, areTextsFar) => {
    if (name in Object.prototype) return INHERITED;
    let touched = 0;
    if (areTextsFar) for (let row = from; row < to; row++) touched += touch(records[row][name]);
    for (let row = from, at = first; row < to; row++, at += stride) classes[at] = classOf(records[row][name]);
    return touched;
  },
  (records, name, classOf, from, to, classes, first, stride, areTextsFar) => {
    if (name in Object.prototype) return INHERITED;
    let touched = 0;
    if (areTextsFar) for (let row = from; row < to; row++) touched += touch(records[row][name]);
    for (let row = from, at = first; row < to; row++, at += stride) classes[at] = classOf(records[row][name]);
    return touched;
  },
  (records, name, classOf, from, to, classes, first, stride, areTextsFar) => {
    if (name in Object.prototype) return INHERITED;
    let touched = 0;
    if (areTextsFar) for (let row = from; row < to; row++) touched += touch(records[row][name]);
    for (let row = from, at = first; row < to; row++, at += stride) classes[at] = classOf(records[row][name]);
    return touched;
  },
];

/** Something that cannot be known without looking at the value itself. */
function touch(value: unknown): number {
  return typeof value === 'string' ? value.length : 0;
}
