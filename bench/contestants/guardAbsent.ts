import { compileCriteria, criteriaFields, type Fields, type JsonLogic, parseCriteria } from 'bailiwick';

/** What evaluates JSON Logic the way json-logic-js does. */
type Apply = (logic: JsonLogic, data: unknown) => unknown;

/**
 * Criteria that mean the same to json-logic-js as to this library where a field is absent: json-logic-js takes null for 0
 * in comparisons of numbers. Criteria that agree as they are stay as they are, so that nothing is slowed down needlessly.
 */
export function guardAbsent(logic: JsonLogic, fields: Fields, apply: Apply): JsonLogic {
  if (typeof logic !== 'object' || logic === null) return logic;
  if (Array.isArray(logic)) return logic.map((item) => guardAbsent(item, fields, apply));
  const [[operator, operands = null]] = Object.entries(logic);
  if (operator === 'and' || operator === 'or' || operator === '!') {
    return agrees(logic, fields, apply) ? logic : { [operator]: guardAbsent(operands, fields, apply) };
  }
  if (operator === 'var' || agrees(logic, fields, apply)) return logic;
  return { and: [{ '!=': [{ var: fieldsOf(logic, fields)[0] }, null] }, logic] };
}

/** Whether criteria on one field give the same without it; with more fields, their parts have to be looked at. */
function agrees(logic: JsonLogic, fields: Fields, apply: Apply): boolean {
  if (fieldsOf(logic, fields).length !== 1) return false;
  return compileCriteria(logic, fields)({}) === Boolean(apply(logic, {}));
}

function fieldsOf(logic: JsonLogic, fields: Fields): readonly string[] {
  return criteriaFields(parseCriteria(logic, fields));
}
