import { hashedTable } from './hashedTable.js';
import { packedTable } from './packedTable.js';
import type { TextTable } from './types.js';

/** So many texts find room in the processor's caches whatever holds them. */
const FEW_TEXTS = 2_048;

/** A table of texts, some of which may come several times. */
export function textTable(all: readonly string[]): TextTable {
  return (all.length > FEW_TEXTS ? (packedTable(all) ?? hashedTable(all)) : undefined) ?? mapTable(all);
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
