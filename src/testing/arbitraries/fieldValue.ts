import fc from 'fast-check';
import type { Field } from '../../criteria/types.js';

/** Values of a field: mostly of the known ones, else any of its type, none, or of another type, as its definition allows. */
export function fieldValue(field: Field, known: readonly unknown[]): fc.Arbitrary<unknown> {
  return fc.oneof(
    ...(known.length === 0 ? [] : [{ weight: 6, arbitrary: fc.constantFrom(...known) }]),
    { weight: 2, arbitrary: typedValue(field) },
    ...(field.required === true ? [] : [{ weight: 2, arbitrary: absentValue(field) }]),
  );
}

function typedValue({ type, values, integer }: Field): fc.Arbitrary<unknown> {
  const text = values === undefined || values.length === 0 ? fc.string({ maxLength: 8 }) : fc.constantFrom(...values);
  switch (type) {
    case 'string':
      return text;
    case 'string[]':
      return fc.uniqueArray(text, { maxLength: 4 });
    case 'number':
      return integer === true
        ? fc.integer()
        : fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
    case 'boolean':
      return fc.boolean();
    case 'date':
      return fc.tuple(fc.integer({ min: 1990, max: 2040 }), fc.integer({ min: 1, max: 12 })).map(firstOfMonth);
    case 'any':
      return fc.oneof(fc.constantFrom<unknown>(0, '', 'text', true, false, []), fc.integer());
  }
}

function firstOfMonth([year, month]: readonly [number, number]): string {
  return `${year}-${String(month).padStart(2, '0')}-01`;
}

/** What counts as absent: nothing, and what is of another type. */
function absentValue({ type }: Field): fc.Arbitrary<unknown> {
  const mistyped: unknown[] = type === 'string' ? [7, true, ['a']] : ['n/a', Number.NaN, { value: 1 }];
  return fc.constantFrom<unknown>(undefined, null, ...(type === 'any' ? [] : mistyped));
}
