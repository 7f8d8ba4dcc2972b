import { isMembers } from '../../core/isMembers.js';
import type { Criteria, JsonLogic } from '../../criteria/types.js';

/** The texts and numbers in the parts of criteria that can only be evaluated, names of fields aside. */
export function opaqueLiterals(criteria: readonly Criteria[]): JsonLogic[] {
  const found = new Set<JsonLogic>();
  for (const each of criteria) visit(each, found);
  return [...found];
}

function visit(criteria: Criteria, found: Set<JsonLogic>): void {
  switch (criteria.kind) {
    case 'and':
    case 'or':
    case 'xor':
      for (const item of criteria.items) visit(item, found);
      return;
    case 'not':
      visit(criteria.item, found);
      return;
    case 'if':
      for (const part of [criteria.condition, criteria.then, criteria.otherwise]) visit(part, found);
      return;
    case 'opaque':
      visitLogic(criteria.logic, found);
      return;
    default:
      return;
  }
}

function visitLogic(logic: JsonLogic, found: Set<JsonLogic>): void {
  if (typeof logic === 'string' || typeof logic === 'number') found.add(logic);
  else if (Array.isArray(logic)) for (const item of logic) visitLogic(item, found);
  else if (isMembers(logic))
    for (const [operator, operands] of Object.entries(logic))
      if (operator !== 'var' && operands !== undefined) visitLogic(operands, found);
}
