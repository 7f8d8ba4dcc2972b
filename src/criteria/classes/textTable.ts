import { numberOfText, putByNumber, textNumbers } from '../../core/textNumbers.js';
import { hashedTable } from './hashedTable.js';
import { packedTable } from './packedTable.js';
import { ABSENT_CLASS, type TextTable } from './types.js';

/** So many texts find room in the processor's caches whatever holds them. */
const FEW_TEXTS = 2_048;

/** A table of texts, some of which may come several times. */
export function textTable(all: readonly string[]): TextTable {
  return (areMany(all) ? (packedTable(all) ?? hashedTable(all)) : undefined) ?? mapTable(all);
}

/** Whether more than a few of the texts are different. */
function areMany(all: readonly string[]): boolean {
  const texts = new Set<string>();
  for (let at = 0; at < all.length && texts.size <= FEW_TEXTS; at++) texts.add(all[at]);
  return texts.size > FEW_TEXTS;
}

function mapTable(all: readonly string[]): TextTable {
  const texts = [...new Set(all)];
  return {
    texts,
    numbered(numbers) {
      const places = textNumbers(texts);
      // INVARIANT: a text that there is not has the place -1, which reads as the first number.
      const byPlace = (none: number) => {
        const found = new Int32Array(numbers.length + 1);
        found[0] = none;
        found.set(numbers, 1);
        return found;
      };
      const known = byPlace(0);
      return {
        find: (text) => known[numberOfText(places, text) + 1],
        classification(none) {
          const found = byPlace(none);
          return {
            classOf: (value) => (typeof value === 'string' ? found[numberOfText(places, value) + 1] : ABSENT_CLASS),
            classifyAll: (values, from, to, { classes, first, stride }) =>
              putByNumber(places, found, ABSENT_CLASS, values, from, to, classes, first, stride),
          };
        },
      };
    },
  };
}
