import fc from 'fast-check';
import type { Account } from '../../src/index.js';
import type { Dimension } from '../../src/model/index.js';

const texts = ['DE', 'FR', 'D', 'DEU', '94', '941', '94107', '', 'é', '😀'];
const numbers = [-1, -0.5, 0, 1, 49.5, 50, 51, 1000];

/** Up to three dimensions over `country`, `zip` (by its value or how it starts), `size` and `billing.size`, with disjoint cells. */
export function dimensionLists(): fc.Arbitrary<Dimension[]> {
  return fc
    .shuffledSubarray([values('country'), prefixes('zip'), bands('size'), bands('billing.size'), values('zip')], {
      minLength: 1,
      maxLength: 3,
    })
    .chain((list) => fc.tuple(...list));
}

const remainder = { id: 'rest', name: 'Everything else' };

function values(field: string): fc.Arbitrary<Dimension> {
  return dealt(texts).map((lists) => ({
    kind: 'values',
    field,
    cells: lists.map((list, row) => ({ id: `cell ${row}`, values: list })),
    remainder,
  }));
}

function prefixes(field: string): fc.Arbitrary<Dimension> {
  return dealt(['D', 'F', '94', 'é', '10']).map((lists) => ({
    kind: 'prefixes',
    field,
    cells: lists.map((list, row) => ({ id: `cell ${row}`, prefixes: list })),
    remainder,
  }));
}

/** Bands between some of the numbers, with gaps at times and open ends at others. */
function bands(field: string): fc.Arbitrary<Dimension> {
  const points = fc.subarray(numbers);
  return fc.tuple(points, fc.array(fc.boolean(), { minLength: 9, maxLength: 9 })).map(([ends, isKept]) => {
    const edges = [undefined, ...ends, undefined];
    const all = edges.slice(1).map((to, row) => ({
      id: `band ${row}`,
      ...(edges[row] === undefined ? {} : { from: edges[row] }),
      ...(to === undefined ? {} : { to }),
    }));
    return { kind: 'bands', field, cells: all.filter((_, row) => isKept[row]), remainder };
  });
}

/** Some of the items, each in one of a few lists. */
function dealt(items: readonly string[]): fc.Arbitrary<string[][]> {
  return fc
    .array(fc.constantFrom(-1, 0, 1, 2), { minLength: items.length, maxLength: items.length })
    .map((hands) => [0, 1, 2].map((hand) => items.filter((_, row) => hands[row] === hand)))
    .map((lists) => lists.filter((list) => list.length > 0));
}

/** Accounts over the fields of {@link dimensionLists}: values at the edges, absent and mistyped ones. */
export function segmentedAccounts(): fc.Arbitrary<Account> {
  const text = fc.oneof(fc.constantFrom(...texts, 'ES', 'D9', 'de'), fc.constantFrom(null, 7, true), fc.string());
  const number = fc.oneof(
    fc.constantFrom(...numbers, 2, 49.9, -0),
    fc.constantFrom(null, '50', Number.NaN),
    fc.double(),
  );
  const billing = fc.oneof(fc.record({ size: number }, { requiredKeys: [] }), fc.constant(7));
  return fc.record({ country: text, zip: text, size: number, billing }, { requiredKeys: [] }).map((values) => ({
    id: 'acme',
    ...values,
  }));
}
