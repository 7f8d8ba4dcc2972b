import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { territorySchema } from '../../src/model/modelSchema.js';
import { parseTerritory } from '../../src/model/parseTerritory.js';
import { models } from '../support/modelArbitraries.js';

const wrongMember = fc.record({
  member: fc.constantFrom(...Object.keys(territorySchema.shape), 'unknown', '__proto__'),
  value: fc.oneof(
    fc.anything(),
    fc.constantFrom(undefined, null, '', 'view', true, { account: 'edit' }, { account: 1 }),
  ),
});

const territories = models()
  .filter((model) => model.territories.length > 0)
  .chain((model) => fc.constantFrom(...model.territories));

/** Territories of good models, some with members that do not belong. */
const candidates: fc.Arbitrary<unknown> = fc
  .tuple(territories, fc.array(wrongMember, { maxLength: 2 }))
  .map(([territory, wrong]) =>
    Object.fromEntries([...Object.entries(territory), ...wrong.map(({ member, value }) => [member, value])]),
  );

function parseBySchema(input: unknown): unknown {
  const parsed = territorySchema.safeParse(input);
  return parsed.success ? parsed.data : undefined;
}

describe('parseTerritory', () => {
  it('property: comes to what the schema comes to, members in the same order', () => {
    fc.assert(
      fc.property(fc.oneof({ weight: 9, arbitrary: candidates }, fc.anything()), (input) => {
        const parsed = parseTerritory(input);
        expect(parsed).toStrictEqual(parseBySchema(input));
        expect(Object.keys(parsed ?? {})).toEqual(Object.keys(parseBySchema(input) ?? {}));
      }),
    );
  });

  it.each([
    ['inherits', Object.create({ id: 'a', parentId: null, criteria: true })],
    ['hides', Object.defineProperty({ id: 'a', parentId: null }, 'criteria', { value: true })],
  ])('has the members that a value %s', (_, input) => {
    expect(parseTerritory(input)).toEqual({ id: 'a', parentId: null, criteria: true });
  });

  it('gives a copy', () => {
    const input = { id: 'a', parentId: null, access: { account: 'view' } };
    const parsed = parseTerritory(input);
    expect(parsed).toEqual(input);
    expect(parsed).not.toBe(input);
    expect(parsed?.access).not.toBe(input.access);
  });
});
