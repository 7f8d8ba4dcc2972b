import { describe, expect, it } from 'vitest';
import { matchTerritories } from '../../../src/assignment/matchTerritories.js';
import { assignAccount, assignAccounts, compileModel, countByTerritory, type Territory } from '../../../src/index.js';

/** One territory for each tag of 17, so that lists of them make 2 to the 17th classes: more than are ever kept. */
const tags = Array.from({ length: 17 }, (_, i) => `tag-${i}`);
const byTag = compileModel({
  id: 'by-tag',
  fields: { tags: { type: 'string[]' } },
  territories: tags.map((tag): Territory => ({ id: tag, parentId: null, criteria: { in: [tag, { var: 'tags' }] } })),
});

function tagsOf(number: number): string[] {
  return tags.filter((_, bit) => (number & (1 << bit)) !== 0);
}

describe('the classes of a matcher', () => {
  it('are bounded, and accounts beyond them are assigned all the same', () => {
    const accounts = Array.from({ length: 2 ** 17 }, (_, i) => ({ id: `${i}`, tags: tagsOf(i) }));
    const table = assignAccounts(byTag, accounts);
    const last = accounts[accounts.length - 1];
    expect(countByTerritory(table)).toEqual(new Map(tags.map((tag) => [tag, 2 ** 16])));
    expect(assignAccount(byTag, last).territories.map(({ territoryId }) => territoryId)).toEqual([...tags].sort());
  });

  it('hold for a chain of 5,000 levels on one field and a nest of 3,000 ranges', () => {
    for (const [parentOf, size] of [
      [(i: number) => (i === 0 ? null : `t-${i - 1}`), 5_000],
      [() => null, 3_000],
    ] as const) {
      const compiled = compileModel({
        id: 'nest',
        fields: { n: { type: 'number' } },
        territories: Array.from({ length: size }, (_, i) => ({
          id: `t-${i}`,
          parentId: parentOf(i),
          criteria: { '>=': [{ var: 'n' }, i] },
        })),
      });
      const accounts = [-1, 0, 1, 700, size, 0.5].map((n) => ({ id: `a${n}`, n }));
      const { offsets } = assignAccounts(compiled, accounts);
      const counts = accounts.map((_, row) => offsets[row + 1] - offsets[row]);
      expect(counts).toEqual(
        accounts.map((account) => matchTerritories(compiled, account, undefined).positions.length),
      );
    }
  });

  it('hold for a field whose number is beyond those of decisions in one array', () => {
    const names = Array.from({ length: 1_100 }, (_, i) => `field-${i}`);
    const compiled = compileModel({
      id: 'wide',
      fields: Object.fromEntries(names.map((name) => [name, { type: 'string' }])),
      territories: names.flatMap((name): Territory[] => [
        { id: name, parentId: null, criteria: { '==': [{ var: name }, 'x'] } },
        { id: `${name}/last`, parentId: name, criteria: { '==': [{ var: 'field-1099' }, 'y'] } },
      ]),
    });
    const accounts = [3, 1_098].flatMap((i) => [
      { id: `plain-${i}`, [`field-${i}`]: 'x' },
      { id: `last-${i}`, [`field-${i}`]: 'x', 'field-1099': 'y' },
    ]);
    const { territories, territoryIds } = assignAccounts(compiled, accounts);
    expect(Array.from(territories, (number) => territoryIds[number])).toEqual([
      'field-3',
      'field-3/last',
      'field-1098',
      'field-1098/last',
    ]);
  });
});
