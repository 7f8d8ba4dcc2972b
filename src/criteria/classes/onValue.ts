import type { Criteria, Test } from '../types.js';

/** The same test on a bare value: the field is the whole record. */
export function onValue(test: Test): Criteria {
  if (test.kind === 'missing') return { ...test, fields: test.fields.map((field) => ({ ...field, name: '' })) };
  return { ...test, field: { ...test.field, name: '' } };
}
