import { collectTests } from '../../criteria/collectTests.js';
import { representativeValues } from '../../criteria/representativeValues.js';
import type { Criteria, Fields, FieldUse, JsonLogic, ValueTest } from '../../criteria/types.js';
import { opaqueLiterals } from './opaqueLiterals.js';
import type { FieldClasses } from './types.js';

/**
 * The fields that some criteria read, with a value for each class that their tests can tell apart.
 *
 * Absence is a class of its own. Of a part that can only be evaluated, its literals count as bounds: those may well be
 * where it changes its mind.
 */
export function fieldClasses(criteria: readonly Criteria[], fields: Fields): FieldClasses[] {
  const literals = opaqueLiterals(criteria);
  return [...collectTests(criteria).values()].map(({ field, tests, isOpaque }) => {
    const definition = Object.hasOwn(fields, field.name) ? fields[field.name] : undefined;
    const bounds = isOpaque ? literals.flatMap((literal) => boundTests(field, literal)) : [];
    const values = representativeValues(field, definition, [...tests, ...bounds, { kind: 'isAbsent', field }]);
    return { field, tests, values: field.name === 'id' ? values.filter(isId) : values };
  });
}

function isId(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

/** Tests that tell a literal from what is below and above it. */
function boundTests(field: FieldUse, literal: JsonLogic): ValueTest[] {
  if (field.type === 'number' && typeof literal === 'number')
    return [
      { kind: 'compare', field, operator: '<', value: literal },
      { kind: 'compare', field, operator: '<=', value: literal },
    ];
  if (field.type === 'string' && typeof literal === 'string') return [{ kind: 'equals', field, value: literal }];
  if (field.type === 'string[]' && typeof literal === 'string') return [{ kind: 'contains', field, value: literal }];
  return field.type === 'boolean' ? [{ kind: 'isTruthy', field }] : [];
}
