import { sortState } from '../../assignment/owners/sortState.js';
import { compareText } from '../../core/compareText.js';
import { compareHoldings } from './compareHoldings.js';
import type { CoverageState } from './types.js';

/** A state in the one order that every result has. */
export function sortCoverage({ holdings, turns }: CoverageState): CoverageState {
  return {
    holdings: [...holdings].sort(compareHoldings),
    turns: turns
      .map(({ members, ...place }) => ({ ...place, ...sortState({ members }) }))
      .sort((a, b) => compareText(a.unitId, b.unitId) || compareText(a.roleId, b.roleId)),
  };
}
