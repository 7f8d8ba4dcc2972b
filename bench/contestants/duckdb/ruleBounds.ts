import type { Box, Condition } from './box.js';

/** The ends between which fields have to be, both inside. */
export type RuleBounds = Readonly<Record<string, { readonly low: string | number; readonly high: string | number }>>;

/** The conditions of a box on all fields but one, as rows of which one has to hold: a row for each of several values. */
export function boundsOf(box: Box, keyField: string | undefined): RuleBounds[] {
  return Object.entries(box)
    .filter(([field]) => field !== keyField)
    .reduce<RuleBounds[]>(
      (rows, [field, condition]) =>
        rows.flatMap((row) => rangesOf(condition).map((range) => ({ ...row, [field]: range }))),
      [{}],
    );
}

function rangesOf(condition: Condition): RuleBounds[string][] {
  switch (condition.kind) {
    case 'numbers':
    case 'texts':
      return [{ low: condition.low, high: condition.high }];
    case 'values':
      return [...condition.values].map((value) => ({ low: value, high: value }));
    case 'prefix':
      return [{ low: condition.prefix, high: `${condition.prefix}~` }];
    case 'element':
      throw new Error('no ends of a row tell what a list contains');
  }
}
