export { parseCriteria } from './parseCriteria.js';
export { compileCriteria } from './compileCriteria.js';
export { describeCriteria } from './describeCriteria.js';
export { explainCriteria } from './explainCriteria.js';
export { criteriaFields } from './criteriaFields.js';
export { inferFields } from './inferFields.js';
export { formatCriteria } from './formatCriteria.js';
export type { CriteriaOptions } from './parseCriteria.js';
export type { CriteriaExplanation, FoundValue } from './explainCriteria.js';
export type {
  JsonLogic,
  Fields,
  Field,
  FieldType,
  Criteria,
  Test,
  ValueTest,
  Quantifier,
  Opaque,
  FieldUse,
  ComparisonOperator,
  CriteriaLimits,
} from './types.js';
