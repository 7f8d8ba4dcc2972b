import type { Caution } from '../cautions/types.js';
import type { PairedPeriods } from './pairPeriods.js';
import type { Panel } from './readPanel.js';
import type { OutcomeName, TerritoryRelation } from './relationTypes.js';

const RECOMMENDED = 20;

/** What cautions are about. */
interface Found extends PairedPeriods {
  readonly outcome: OutcomeName;
  readonly degreesOfFreedom: number;
  readonly byTerritory: readonly TerritoryRelation[];
}

/** What to be careful about in a relation that was found, or not found. */
export function relationCautions(panel: Panel, found: Found): Caution[] {
  const { outcome, pairs, degreesOfFreedom, byTerritory } = found;
  const looked = byTerritory.filter(({ slope }) => slope !== null).length;
  const cautions: Caution[] = [];
  if (pairs.length === 0) return cautions;
  cautions.push({ code: 'correlation_not_cause', outcome }, { code: 'ecological_inference', outcome });
  if (degreesOfFreedom < RECOMMENDED) {
    cautions.push({ code: 'few_pairs', pairs: pairs.length, degreesOfFreedom, recommended: RECOMMENDED });
  }
  cautions.push(...realignmentCautions(panel, found));
  const unknown = idsOf(pairs.filter(({ responses }) => responses === null));
  if (unknown.length > 0) cautions.push({ code: 'sample_sizes_unknown', ids: unknown });
  const small = idsOf(found.leftOut.filter(({ reason }) => reason === 'too_few_responses'));
  if (small.length > 0) cautions.push({ code: 'small_samples', ids: small, minimum: panel.minimum });
  if (looked > 1) {
    cautions.push({ code: 'many_territories', territories: looked, byChance: looked * (1 - panel.confidence) });
  }
  return cautions;
}

function realignmentCautions({ byTerritory }: Panel, { pairs, leftOut }: PairedPeriods): Caution[] {
  const across = leftOut.filter(({ reason }) => reason === 'realigned');
  if (across.length > 0) return [{ code: 'realigned_pairs', territoryIds: idsOf(across), pairs: across.length }];
  const isKnown = [...byTerritory.values()].some((rows) => rows.some((row) => row?.isRealigned !== undefined));
  return isKnown ? [] : [{ code: 'realignment_unknown', pairs: pairs.length }];
}

function idsOf(entries: readonly { readonly territoryId: string }[]): string[] {
  return [...new Set(entries.map(({ territoryId }) => territoryId))];
}
