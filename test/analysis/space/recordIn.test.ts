import { describe, expect, it } from 'vitest';
import { recordIn } from '../../../src/analysis/space/recordIn.js';
import type { FieldSpace, FoundValue, Space } from '../../../src/analysis/space/types.js';

/** A space of fields with two dimensions each, that have the values given. */
function spaceOf(found: Readonly<Record<string, FoundValue | undefined>>, mayBeAbsent = true): Space {
  const fieldSpaces = Object.entries(found).map(
    ([name, value], at): FieldSpace => ({
      field: { name, type: 'string' },
      dimensions: [
        { size: 2, live: [0, 2] },
        { size: 2, live: [0, 2] },
      ],
      first: 2 * at,
      mayBeAbsent,
      testTerms: () => [],
      impossible: () => [],
      valueIn: () => value,
    }),
  );
  const dimensions = fieldSpaces.flatMap((space) => space.dimensions);
  return { dimensions, fieldSpaces, fieldOf: Uint32Array.of(0, 0, 1, 1), testTerms: () => [] };
}

const all = () => [0, 2];

describe('a record in some domains', () => {
  it('has the fields of which one dimension matters, whichever it is', () => {
    const space = spaceOf({ a: { value: 'x' }, b: { value: 'y' } });
    expect({ ...recordIn(space, all, (dimension) => dimension === 0) }).toStrictEqual({ a: 'x' });
    expect({ ...recordIn(space, all, (dimension) => dimension === 3) }).toStrictEqual({ b: 'y' });
    expect({ ...recordIn(space, all, () => false) }).toStrictEqual({});
  });

  it('has the fields that may not be absent, whatever matters', () => {
    expect({ ...recordIn(spaceOf({ a: { value: 'x' } }, false), all, () => false) }).toStrictEqual({ a: 'x' });
  });

  it('goes without a field that is absent', () => {
    const space = spaceOf({ a: { value: undefined }, b: { value: 'y' } });
    expect({ ...recordIn(space, all, () => true) }).toStrictEqual({ b: 'y' });
  });

  it('is none where a field has no such value', () => {
    expect(recordIn(spaceOf({ a: { value: 'x' }, b: undefined }), all, () => true)).toBeUndefined();
  });
});
