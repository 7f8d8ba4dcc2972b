import type { Criteria } from '../../criteria/types.js';

/** Criteria without one of their conditions. */
export interface Variant {
  readonly rest: Criteria;
  readonly condition: Criteria;
}

/** Criteria without the condition at a place, counted from the last one back; nothing where there are fewer. */
export function withoutConditions(criteria: Criteria, at: number): Variant | undefined {
  let left = at;
  return visit(criteria);

  function visit(each: Criteria): Variant | undefined {
    switch (each.kind) {
      case 'and':
      case 'or':
        return visitItems(each.kind, each.items);
      case 'not': {
        const inner = visit(each.item);
        return inner && { ...inner, rest: { kind: 'not', item: inner.rest } };
      }
      default:
        return undefined;
    }
  }

  function visitItems(kind: 'and' | 'or', items: readonly Criteria[]): Variant | undefined {
    for (let place = items.length - 1; place >= 0; place--) {
      const item = items[place];
      const inner = visit(item);
      if (inner !== undefined)
        return { ...inner, rest: { kind, items: items.map((other, i) => (i === place ? inner.rest : other)) } };
      if (items.length > 1 && item.kind !== 'and' && item.kind !== 'or' && left-- === 0) {
        const rest = items.filter((_, i) => i !== place);
        return { condition: item, rest: rest.length === 1 ? rest[0] : { kind, items: rest } };
      }
    }
    return undefined;
  }
}
