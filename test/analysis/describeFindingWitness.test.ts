import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeFindingWitness } from '../../src/analysis/describeFindingWitness.js';

function wordsFor(value: unknown): string[] {
  return describeFindingWitness({ id: 'witness', field: value });
}

describe('the value of a field of a witness', () => {
  it.each<[unknown, string]>([
    ['US', 'US'],
    ['9x', '9x'],
    ['é:1', 'é:1'],
    ['_x', '"_x"'],
    ['-x', '"-x"'],
    ['', '""'],
    ['New York', '"New York"'],
    ['a\n', '"a\\n"'],
    ['12', '"12"'],
    ['absent', '"absent"'],
    [12, '12'],
    [-1.5, '-1.5'],
    [1e21, '1e+21'],
    [true, 'true'],
    [null, 'null'],
    [undefined, 'absent'],
    [[], '[]'],
    [['a', 1, 'b c'], '[a, 1, "b c"]'],
  ])('%j reads as %s', (value, expected) => {
    expect(wordsFor(value)).toEqual([`field ${expected}`]);
  });

  it('property: is cut after 80 characters, however they are stored', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 160 }), fc.constantFrom('a', 'é', '𝒳'), (length, character) => {
        const kept = character.repeat(Math.min(length, 80));
        expect(wordsFor(character.repeat(length))).toEqual([`field ${kept}${length > 80 ? '…' : ''}`]);
      }),
    );
    expect(wordsFor('a'.repeat(80))).toEqual([`field ${'a'.repeat(80)}`]);
    expect(wordsFor('a'.repeat(81))).toEqual([`field ${'a'.repeat(80)}…`]);
  });
});
