import type { Issue } from '../../core/issues.js';
import type { Prices } from './pricesOf.js';
import type { ShadowPrice, UnitAllocation, UnitSensitivity, UnitStep } from './types.js';

/** How units were divided, by position of the members. */
export interface Solution {
  readonly method: UnitAllocation['method'];
  readonly units: readonly number[];
  readonly leftUnits: number;
  readonly level: number | null;
  readonly shadowPrice: ShadowPrice | null;
  readonly steps: readonly UnitStep[];
  readonly stepCount: number;
  /** `null` without values or details. */
  readonly prices: Prices | null;
  readonly sensitivity: readonly UnitSensitivity[] | null;
  readonly issues: readonly Issue[];
}
