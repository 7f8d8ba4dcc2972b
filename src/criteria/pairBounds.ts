import type { Criteria, ValueTest } from './types.js';

/** An ordered comparison with one end. */
export type Comparison = Extract<ValueTest, { kind: 'compare' }>;

/** A lower and an upper bound on one field, to be read together. */
export interface Band {
  readonly kind: 'band';
  readonly lower: Comparison;
  readonly upper: Comparison;
}

/** The parts of an `and`, each lower bound together with the first upper bound on the same field, wherever that stands. */
export function pairBounds(items: readonly Criteria[]): (Criteria | Band)[] {
  const parts: (Criteria | Band)[] = [];
  const paired = new Set<Criteria>();
  for (const item of items) {
    if (paired.has(item)) continue;
    const other =
      item.kind === 'compare' ? items.find((each) => !paired.has(each) && isOtherBound(item, each)) : undefined;
    if (item.kind !== 'compare' || other?.kind !== 'compare') parts.push(item);
    else {
      paired.add(item);
      paired.add(other);
      parts.push(
        isLower(item) ? { kind: 'band', lower: item, upper: other } : { kind: 'band', lower: other, upper: item },
      );
    }
  }
  return parts;
}

function isOtherBound(one: Comparison, other: Criteria): boolean {
  return other.kind === 'compare' && other.field.name === one.field.name && isLower(one) !== isLower(other);
}

function isLower({ operator }: Comparison): boolean {
  return operator === '>' || operator === '>=';
}
