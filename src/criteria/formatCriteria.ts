import type { Json } from '../core/json.js';
import { copyLogic } from './copyLogic.js';
import { MANY } from './reading/dialect.js';
import { requireCriteria } from './requireCriteria.js';
import type { ComparisonOperator, Criteria, FieldUse, JsonLogic, ValueTest } from './types.js';

/**
 * Criteria in canonical JSON Logic: the field first, `!=` for what is not equal, no operator that another one says.
 *
 * Parsing the result with the same fields gives the same tree again.
 *
 * @throws {@link TerritoryError} `wrong_type` for what is not from {@link parseCriteria}, such as JSON Logic itself.
 * @example
 * formatCriteria(parseCriteria({ '<': [200, { var: 'employees' }] })); // => { '>': [{ var: 'employees' }, 200] }
 */
export function formatCriteria(criteria: Criteria): JsonLogic {
  requireCriteria(criteria);
  switch (criteria.kind) {
    case 'constant':
      return criteria.value;
    case 'and':
    case 'or':
    case 'xor':
      return { [criteria.kind]: criteria.items.map(formatCriteria) };
    case 'not':
      return formatNegation(criteria.item);
    case 'if':
      return { if: formatBranches(criteria) };
    case 'some':
    case 'all':
    case 'none':
      return { [criteria.kind]: [reference(criteria.field), formatCriteria(criteria.element)] };
    case 'opaque':
      return copyLogic(criteria.logic);
    default:
      return formatTest(criteria);
  }
}

/** A chain of `if` in one list of arguments, as long as there is room for them. */
function formatBranches({ condition, then, otherwise }: Extract<Criteria, { kind: 'if' }>, room = MANY): JsonLogic[] {
  const isJoined = otherwise.kind === 'if' && room >= 5;
  const rest = isJoined ? formatBranches(otherwise, room - 2) : [formatCriteria(otherwise)];
  return [formatCriteria(condition), formatCriteria(then), ...rest];
}

function formatNegation(item: Criteria): JsonLogic {
  if (item.kind === 'equals') return { '!=': [reference(item.field), item.value] };
  if (item.kind === 'isAbsent') return { '!=': [reference(item.field), null] };
  return { '!': formatCriteria(item) };
}

function formatTest(test: ValueTest): JsonLogic {
  switch (test.kind) {
    case 'equals':
      return { '==': [reference(test.field), test.value] };
    case 'isAbsent':
      return { '==': [reference(test.field), null] };
    case 'compare':
      return { [test.operator]: [reference(test.field), test.value] };
    case 'between':
      return { [betweenOperator(test.inclusive)]: [test.low, reference(test.field), test.high] };
    case 'oneOf':
      return { in: [reference(test.field), [...test.values]] };
    case 'contains':
      return { in: [test.value, reference(test.field)] };
    case 'startsWith':
    case 'endsWith':
      return { [test.kind]: [reference(test.field), test.value] };
    case 'isTruthy':
      return reference(test.field);
    case 'missing':
      return formatMissing(test.fields, test.atLeast);
  }
}

function formatMissing(fields: readonly FieldUse[], atLeast: number): JsonLogic {
  const names = fields.map((field) => field.name);
  if (atLeast !== fields.length) return { missing_some: [atLeast, names] };
  return { missing: names.length > MANY ? [names] : names };
}

function betweenOperator(inclusive: boolean): ComparisonOperator {
  return inclusive ? '<=' : '<';
}

function reference(field: FieldUse): Json {
  return { var: field.name };
}
