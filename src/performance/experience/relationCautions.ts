import type { Caution } from '../cautions/types.js';
import { effectiveTerritories } from './effectiveTerritories.js';
import type { PairedPeriods } from './pairPeriods.js';
import type { Panel } from './readPanel.js';
import { isFlat, type Residuals } from './relationFigures.js';
import type { OutcomeName, TerritoryRelation } from './relationTypes.js';
import type { TwoWayLayout } from './twoWayLayout.js';

const RECOMMENDED_LEFT = 20;
const RECOMMENDED_TERRITORIES = 12;
const RECOMMENDED_PERIODS = 6;
/** So many territories that move equally, or half of them where that is less, have to carry a relation. */
const RECOMMENDED_CARRIERS = 8;

/** What cautions are about. */
interface Found extends PairedPeriods {
  readonly outcome: OutcomeName;
  readonly layout: TwoWayLayout;
  readonly residuals: Residuals;
  /** Pairs beyond what territories, periods and the slope take up. */
  readonly left: number;
  readonly byTerritory: readonly TerritoryRelation[];
}

/** What to be careful about in a relation that was found, or not found. */
export function relationCautions(panel: Panel, found: Found): Caution[] {
  const { outcome, pairs, byTerritory } = found;
  const looked = byTerritory.filter(({ slope }) => slope !== null).length;
  const cautions: Caution[] = [];
  if (pairs.length === 0) return cautions;
  cautions.push({ code: 'correlation_not_cause', outcome }, { code: 'ecological_inference', outcome });
  cautions.push(...sizeCautions(found), ...carrierCautions(found));
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

function sizeCautions({ pairs, left, layout }: Found): Caution[] {
  const territories = layout.territoryIds.length;
  const { periods } = layout;
  const cautions: Caution[] = [];
  if (left < RECOMMENDED_LEFT) {
    cautions.push({ code: 'few_pairs', pairs: pairs.length, degreesOfFreedom: left, recommended: RECOMMENDED_LEFT });
  }
  if (territories < RECOMMENDED_TERRITORIES) {
    cautions.push({ code: 'few_territories', territories, recommended: RECOMMENDED_TERRITORIES });
  }
  if (periods < RECOMMENDED_PERIODS) {
    cautions.push({ code: 'few_periods', periods, recommended: RECOMMENDED_PERIODS });
  }
  return cautions;
}

function carrierCautions({ layout, residuals }: Found): Caution[] {
  if (isFlat(residuals)) return [];
  const territories = layout.territoryIds.length;
  const effective = effectiveTerritories(layout, residuals.experience);
  const recommended = Math.min(RECOMMENDED_CARRIERS, territories / 2);
  return effective < recommended ? [{ code: 'few_territories_carry', territories, effective, recommended }] : [];
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
