import { hashedTable } from './hashedTable.js';
import { packedTable } from './packedTable.js';
import type { TextTable } from './types.js';

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
      const known = new Map(texts.map((text, position) => [text, numbers[position]]));
      return { find: (text) => known.get(text) ?? 0 };
    },
  };
}
