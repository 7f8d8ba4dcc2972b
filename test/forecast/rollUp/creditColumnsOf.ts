import type { CreditColumns, CreditLine } from '../../../src/index.js';

/** Lines as columns; what territories have besides an id is left out. */
export function creditColumnsOf(lines: readonly CreditLine[]): CreditColumns {
  const dimensionIds = [...new Set(lines.flatMap(({ dimensions = {} }) => Object.keys(dimensions)))];
  return {
    ids: lines.map(({ id }) => id),
    opportunityIds: lines.map(({ opportunityId }) => opportunityId ?? null),
    amountsMinor: { numbers: Float64Array.from(lines, ({ amountMinor }) => amountMinor) },
    categories: dictionary(lines.map(({ category }) => category)),
    closeDates: dictionary(lines.map(({ closeDate }) => closeDate)),
    territories: {
      offsets: Int32Array.from([0, ...lines.map((_, at) => countTerritories(lines.slice(0, at + 1)))]),
      ...dictionary(lines.flatMap(({ territories }) => territories.map(({ territoryId }) => territoryId))),
    },
    currencies: dictionary(lines.map(({ currency }) => currency)),
    userIds: dictionary(lines.map(({ userId }) => userId)),
    kinds: dictionary(lines.map(({ kind }) => kind)),
    probabilities: { numbers: Float64Array.from(lines, ({ probability }) => probability ?? Number.NaN) },
    dimensions: Object.fromEntries(
      dimensionIds.map((id) => [id, dictionary(lines.map(({ dimensions }) => dimensions?.[id]))]),
    ),
  };
}

function countTerritories(lines: readonly CreditLine[]): number {
  return lines.reduce((count, { territories }) => count + territories.length, 0);
}

/** Each text once, and a negative code for none. */
function dictionary(texts: readonly (string | undefined)[]) {
  const values = [...new Set(texts.filter((text) => text !== undefined))];
  return { codes: Int32Array.from(texts, (text) => (text === undefined ? -1 : values.indexOf(text))), values };
}
