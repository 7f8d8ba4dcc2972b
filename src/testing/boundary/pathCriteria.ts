import type { CompiledModel } from '../../assignment/compileModel.js';
import type { Criteria } from '../../criteria/types.js';

/** What an account has to meet to match the territory at a position, from the root down. */
export function pathCriteria({ territories, index }: CompiledModel, position: number): Criteria[] {
  const criteria = [territories[position].localCriteria];
  for (let at = position; at !== -1; at = index.parentOf[at]) criteria.unshift(territories[at].criteria);
  return criteria.filter((each) => each !== undefined);
}
