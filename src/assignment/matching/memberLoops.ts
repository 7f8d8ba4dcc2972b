import type { Members } from '../../criteria/members.js';

/**
 * Lists a member of records, from one row up to another; `false` where every object inherits it, so that nothing has been
 * listed: what is inherited is no member of a record.
 */
type ListMembers = (records: readonly Members[], name: string, from: number, to: number, values: unknown[]) => boolean;

/**
 * The same loop several times, for the axes of a plan to take in turn.
 *
 * An engine compiles a place in the code for what it has met there. A loop that meets one name only reads a member as fast as
 * `record.country` would; one that all axes share looks each name up. So does asking whether every object inherits it, for
 * which one account would wait longer than for the rest.
 */
export const memberLoops: readonly ListMembers[] = [
  (records, name, from, to, values) => {
    if (name in Object.prototype) return false;
    for (let row = from, at = 0; row < to; row++, at++) values[at] = records[row][name];
    return true;
  },
  (records, name, from, to, values) => {
    if (name in Object.prototype) return false;
    for (let row = from, at = 0; row < to; row++, at++) values[at] = records[row][name];
    return true;
  },
  (records, name, from, to, values) => {
    if (name in Object.prototype) return false;
    for (let row = from, at = 0; row < to; row++, at++) values[at] = records[row][name];
    return true;
  },
  (records, name, from, to, values) => {
    if (name in Object.prototype) return false;
    for (let row = from, at = 0; row < to; row++, at++) values[at] = records[row][name];
    return true;
  },
  (records, name, from, to, values) => {
    if (name in Object.prototype) return false;
    for (let row = from, at = 0; row < to; row++, at++) values[at] = records[row][name];
    return true;
  },
  (records, name, from, to, values) => {
    if (name in Object.prototype) return false;
    for (let row = from, at = 0; row < to; row++, at++) values[at] = records[row][name];
    return true;
  },
  (records, name, from, to, values) => {
    if (name in Object.prototype) return false;
    for (let row = from, at = 0; row < to; row++, at++) values[at] = records[row][name];
    return true;
  },
  (records, name, from, to, values) => {
    if (name in Object.prototype) return false;
    for (let row = from, at = 0; row < to; row++, at++) values[at] = records[row][name];
    return true;
  },
  (records, name, from, to, values) => {
    if (name in Object.prototype) return false;
    for (let row = from, at = 0; row < to; row++, at++) values[at] = records[row][name];
    return true;
  },
  (records, name, from, to, values) => {
    if (name in Object.prototype) return false;
    for (let row = from, at = 0; row < to; row++, at++) values[at] = records[row][name];
    return true;
  },
  (records, name, from, to, values) => {
    if (name in Object.prototype) return false;
    for (let row = from, at = 0; row < to; row++, at++) values[at] = records[row][name];
    return true;
  },
  (records, name, from, to, values) => {
    if (name in Object.prototype) return false;
    for (let row = from, at = 0; row < to; row++, at++) values[at] = records[row][name];
    return true;
  },
];
