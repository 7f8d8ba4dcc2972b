import fc from 'fast-check';
import type { Fields, JsonLogic } from '../../src/criteria/types.js';
import { type Dialect, leafFor, node } from './criteriaNodes.js';
import { declaredFields } from './criteriaValues.js';

export { hostileRecordFor, recordFor } from './criteriaValues.js';
export { invalidCriteria } from './invalidCriteria.js';

/** Criteria with the fields that they are about. */
export interface CriteriaSample {
  readonly fields: Fields;
  readonly criteria: JsonLogic;
}

/** One to six declared fields of every type, and criteria about them with every operator of the dialect. */
export function fieldsAndCriteria(dialect: Dialect = 'whole'): fc.Arbitrary<CriteriaSample> {
  return declaredFields({ ignoreCase: dialect === 'whole' }).chain((fields) =>
    criteriaFor(fields, dialect).map((criteria) => ({ fields, criteria })),
  );
}

/** Criteria about given fields. */
export function criteriaFor(fields: Fields, dialect: Dialect): fc.Arbitrary<JsonLogic> {
  const groups = dialect === 'whole' ? ['and', 'or', 'xor'] : ['and', 'or'];
  const { tree } = fc.letrec<{ tree: JsonLogic }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      { arbitrary: leafFor(fields, dialect), weight: 4 },
      { arbitrary: node(groups, fc.array(tie('tree'), { minLength: 1, maxLength: 3 })), weight: 2 },
      { arbitrary: node(['!', '!!'], fc.oneof(fc.tuple(tie('tree')), tie('tree').filter(isNoList))), weight: 1 },
      { arbitrary: node(['if', '?:'], fc.array(tie('tree'), { maxLength: 5 })), weight: 1 },
    ),
  }));
  return tree;
}

/** A list in the place of a single argument would be taken for the arguments. */
function isNoList(logic: JsonLogic): boolean {
  return !Array.isArray(logic);
}
