import type { LineGathering } from './lineGathering.js';

/** The number of a currency, a new one for one that has not come along yet; nothing, and what is no text, is one as well. */
export function currencyNumberOf({ currencyNumbers }: LineGathering, currency: unknown): number {
  const key = typeof currency === 'string' ? currency : null;
  const known = currencyNumbers.get(key);
  if (known !== undefined) return known;
  currencyNumbers.set(key, currencyNumbers.size);
  return currencyNumbers.size - 1;
}
