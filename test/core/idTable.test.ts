import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addId, idBuilder, idOf, idTable, idTableOf, numberOfId, withId } from '../../src/core/idTable.js';

const ids = fc.oneof(
  fc.string({ maxLength: 4 }),
  fc.string({ minLength: 16, maxLength: 24 }),
  fc.string({ unit: 'binary', maxLength: 22 }),
  fc.constantFrom('__proto__', 'a\0', 'a', '\0', '', 'x'.repeat(19), 'x'.repeat(20), 'x'.repeat(300)),
);

describe('a table of ids', () => {
  it('property: numbers ids as a map does, in the order in which they came', () => {
    fc.assert(
      fc.property(fc.array(ids), fc.array(ids), fc.nat({ max: 30 }), (given, others, longest) => {
        const known = new Map<string, number>();
        const builder = idBuilder(given.length, longest);
        for (const id of given) {
          expect(addId(builder, id)).toBe(!known.has(id));
          if (!known.has(id)) known.set(id, known.size);
        }
        const table = idTable(builder);
        for (const id of [...given, ...others]) expect(numberOfId(table, id)).toBe(known.get(id) ?? -1);
        for (const [id, number] of known) expect(idOf(table, number)).toBe(id);
        expect(table.count).toBe(known.size);
      }),
    );
  });

  it('property: takes more ids than it was made for', () => {
    fc.assert(
      fc.property(fc.uniqueArray(ids, { maxLength: 200 }), (given) => {
        const builder = idBuilder(0);
        for (const id of given) expect(addId(builder, id)).toBe(true);
        for (const id of given) expect(addId(builder, id)).toBe(false);
        const table = idTable(builder);
        expect(given.map((id) => numberOfId(table, id))).toEqual(given.map((_, number) => number));
      }),
    );
  });

  it('looks ids up in the slots where they are many', () => {
    const many = Array.from({ length: 70_000 }, (_, number) => `${number % 3 === 0 ? 'ü☃' : 'id'}-${number}`);
    for (const longest of [0, 7, 19]) {
      const builder = idBuilder(many.length, longest);
      for (const id of many) addId(builder, id);
      const table = idTable(builder);
      expect(table.few).toBeUndefined();
      expect(many.every((id, number) => numberOfId(table, id) === number)).toBe(true);
      for (const id of ['id-0', 'ü☃-1', 'id-70000', '', 'id-1\0']) expect(numberOfId(table, id)).toBe(-1);
    }
  });

  it('keeps 100,000 ids apart that differ in one letter', () => {
    const many = Array.from({ length: 100_000 }, (_, number) => `account-${number.toString(36).padStart(6, '0')}`);
    const table = idTableOf(many);
    expect(many.every((id, number) => numberOfId(table, id) === number)).toBe(true);
    expect(numberOfId(table, 'account-zzzzzz')).toBe(-1);
  });

  it('shares what it has with a copy that has one id more, and gathers them when they are many', () => {
    const table = idTableOf(['a', 'b']);
    const more = withId(table, 'c');
    expect([numberOfId(more, 'a'), numberOfId(more, 'c'), numberOfId(table, 'c')]).toEqual([0, 2, -1]);
    expect(more.slots).toBe(table.slots);
    let grown = table;
    for (let at = 0; at < 1_002; at++) grown = withId(grown, `new ${at}`);
    expect(grown.added.size).toBeLessThan(10);
    expect(Array.from({ length: 1_002 }, (_, at) => numberOfId(grown, `new ${at}`) - 2)).toEqual([
      ...Array(1_002).keys(),
    ]);
    expect(idOf(grown, 1_003)).toBe('new 1001');
  });
});
