import type { CompiledModel } from '../../assignment/compileModel.js';
import type { Criteria } from '../../criteria/types.js';

/** All criteria by which a model's territories are assigned. */
export function modelCriteria({ territories }: CompiledModel): Criteria[] {
  return territories
    .flatMap(({ criteria, localCriteria }) => [criteria, localCriteria])
    .filter((each) => each !== undefined);
}
