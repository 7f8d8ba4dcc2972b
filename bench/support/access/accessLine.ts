import type { AccessWorld } from '../../workloads/access/accessWorld.js';
import type { Result } from '../result.js';
import type { Spread } from '../spreadOf.js';

/** What a line says besides the world that it is about. */
interface Line extends Pick<Result, 'workload' | 'contestant' | 'ratio'> {
  readonly unit: string;
  readonly spread: Spread;
}

/** A line of the table about a world; its workload is what was done. */
export function accessLine({ model, assignments }: AccessWorld, { spread, ...line }: Line): Result {
  const { length: accounts } = assignments.accountIds;
  return { question: 'access', territories: model.territories.length, accounts, ...line, ...spread };
}
