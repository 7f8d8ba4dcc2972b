import { isEqualJson } from '../../core/isEqualJson.js';
import type { Criteria, FieldUse } from '../../criteria/types.js';

/** Whether two criteria, or absent ones, are the same tree and so the same for every record. */
export function isSameCriteria(a: Criteria | undefined, b: Criteria | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  // A plan has tens of thousands of them, so each kind compares its own members.
  switch (a.kind) {
    case 'constant':
      return b.kind === a.kind && a.value === b.value;
    case 'and':
    case 'or':
    case 'xor':
      return b.kind === a.kind && areSameItems(a.items, b.items);
    case 'not':
      return b.kind === a.kind && isSameCriteria(a.item, b.item);
    case 'if':
      return (
        b.kind === a.kind &&
        isSameCriteria(a.condition, b.condition) &&
        isSameCriteria(a.then, b.then) &&
        isSameCriteria(a.otherwise, b.otherwise)
      );
    case 'some':
    case 'all':
    case 'none':
      return b.kind === a.kind && isSameField(a.field, b.field) && isSameCriteria(a.element, b.element);
    case 'equals':
    case 'contains':
    case 'startsWith':
    case 'endsWith':
      return b.kind === a.kind && a.value === b.value && isSameField(a.field, b.field);
    case 'compare':
      return b.kind === a.kind && a.operator === b.operator && a.value === b.value && isSameField(a.field, b.field);
    case 'between':
      return (
        b.kind === a.kind &&
        a.low === b.low &&
        a.high === b.high &&
        a.inclusive === b.inclusive &&
        isSameField(a.field, b.field)
      );
    case 'oneOf':
      return b.kind === a.kind && isSameField(a.field, b.field) && areSameValues(a.values, b.values);
    case 'isAbsent':
    case 'isTruthy':
      return b.kind === a.kind && isSameField(a.field, b.field);
    case 'missing':
      return b.kind === a.kind && a.atLeast === b.atLeast && areSameFields(a.fields, b.fields);
    case 'opaque':
      return b.kind === a.kind && areSameFields(a.fields, b.fields) && isEqualJson(a.logic, b.logic);
  }
}

function isSameField(a: FieldUse, b: FieldUse): boolean {
  return a.name === b.name && a.type === b.type && a.integer === b.integer && a.ignoreCase === b.ignoreCase;
}

// Loops and not `every`, since there are tens of thousands of lists.

function areSameItems(a: readonly Criteria[], b: readonly Criteria[]): boolean {
  if (a.length !== b.length) return false;
  for (let place = 0; place < a.length; place++) if (!isSameCriteria(a[place], b[place])) return false;
  return true;
}

function areSameFields(a: readonly FieldUse[], b: readonly FieldUse[]): boolean {
  return a.length === b.length && a.every((field, place) => isSameField(field, b[place]));
}

function areSameValues(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let place = 0; place < a.length; place++) if (a[place] !== b[place]) return false;
  return true;
}
