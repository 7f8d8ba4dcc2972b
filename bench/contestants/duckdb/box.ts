/** One condition on a field; absent texts are '', absent numbers the least of all. */
export type Condition =
  | { readonly kind: 'values'; readonly values: ReadonlySet<string> }
  | { readonly kind: 'prefix'; readonly prefix: string }
  | { readonly kind: 'element'; readonly element: string }
  /** Both ends are inside. */
  | { readonly kind: 'numbers'; readonly low: number; readonly high: number }
  | { readonly kind: 'texts'; readonly low: string; readonly high: string };

/** A conjunction: at most one condition a field. */
export type Box = Readonly<Record<string, Condition>>;

/** The box of what is in both boxes; none where nothing can be. */
export function intersect(a: Box, b: Box): Box[] {
  const both: Record<string, Condition> = { ...a };
  for (const [field, condition] of Object.entries(b)) {
    const merged = field in both ? mergeConditions(both[field], condition) : condition;
    if (merged === undefined) return [];
    both[field] = merged;
  }
  return [both];
}

function mergeConditions(a: Condition, b: Condition): Condition | undefined {
  if (a.kind === 'numbers' && b.kind === 'numbers') {
    const [low, high] = [Math.max(a.low, b.low), Math.min(a.high, b.high)];
    return low > high ? undefined : { kind: 'numbers', low, high };
  }
  if (a.kind === 'texts' && b.kind === 'texts') {
    const [low, high] = [a.low > b.low ? a.low : b.low, a.high < b.high ? a.high : b.high];
    return low > high ? undefined : { kind: 'texts', low, high };
  }
  if (a.kind === 'values' && b.kind === 'values') {
    const values = new Set([...a.values].filter((value) => b.values.has(value)));
    return values.size === 0 ? undefined : { kind: 'values', values };
  }
  throw new Error(`no row of a rule table holds both ${a.kind} and ${b.kind} of one field`);
}
