import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEqualJson } from '../../src/core/isEqualJson.js';

describe('isEqualJson', () => {
  it.each<[unknown, unknown, boolean]>([
    [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
    [[1, 2], [2, 1], false],
    [{ a: undefined }, {}, true],
    [undefined, null, false],
    [[], {}, false],
    [{ a: 1 }, { b: 1 }, false],
    [0, -0, false],
    ['1', 1, false],
    [JSON.parse('{"__proto__": 1}'), {}, false],
  ])('%j and %j: %j', (a, b, isEqual) => {
    expect(isEqualJson(a, b)).toBe(isEqual);
    expect(isEqualJson(b, a)).toBe(isEqual);
  });

  it('property: agrees with Node on plain JSON', () => {
    const json = fc.jsonValue({ maxDepth: 2 }).map((value): unknown => JSON.parse(JSON.stringify(value)));
    fc.assert(
      fc.property(json, json, (a, b) => {
        expect(isEqualJson(a, b)).toBe(isDeepStrictEqual(a, b));
        expect(isEqualJson(a, JSON.parse(JSON.stringify(a)))).toBe(true);
      }),
    );
  });
});
