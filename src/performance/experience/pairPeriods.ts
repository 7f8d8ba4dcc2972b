import { compensatedSum } from '../statistics/compensatedSum.js';
import type { Panel } from './readPanel.js';
import type { LeftOutPair, LeftOutReason, OutcomeName, Pair, PeriodRow } from './relationTypes.js';

/** Pairs of a period and the one after, those that can be compared and those that cannot, by territory and then period. */
export interface PairedPeriods {
  readonly pairs: readonly Pair[];
  readonly leftOut: readonly LeftOutPair[];
  /** Whether any row has the outcome. */
  readonly isGiven: boolean;
}

/** The experience of each territory in each period beside an outcome of the period after. */
export function pairPeriods(panel: Panel, outcome: OutcomeName): PairedPeriods {
  const entries = [...panel.byTerritory].flatMap(([territoryId, rows]) => {
    const found = pairRows(panel, { territoryId, rows }, outcome);
    return outcome === 'repeatSales' ? asPartsOfUsual(found) : found;
  });
  return {
    pairs: entries.filter(isPair),
    leftOut: entries.flatMap((entry) => (isPair(entry) ? [] : [entry])),
    isGiven: [...panel.byTerritory.values()].some((rows) => rows.some((row) => outcomeOf(row, outcome) !== null)),
  };
}

interface TerritoryRows {
  readonly territoryId: string;
  readonly rows: readonly (PeriodRow | undefined)[];
}

type Entry = Pair | LeftOutPair;

function isPair(entry: Entry): entry is Pair {
  return !('reason' in entry);
}

function pairRows({ periods, minimum }: Panel, { territoryId, rows }: TerritoryRows, name: OutcomeName): Entry[] {
  return periods.slice(0, -1).flatMap((periodId, period): Entry[] => {
    const [row, next] = [rows[period], rows[period + 1]];
    const outcome = outcomeOf(next, name);
    if (row === undefined && outcome === null) return [];
    const { experience = null, responses = null } = row ?? {};
    const isTooFew = responses !== null && responses < minimum;
    const leaveOut = (reason: LeftOutReason) => [{ territoryId, periodId, reason }];
    if (experience === null) return leaveOut('experience_missing');
    if (isTooFew) return leaveOut('too_few_responses');
    if (outcome === null) return leaveOut('outcome_missing');
    if (next?.isRealigned === true) return leaveOut('realigned');
    return [{ territoryId, periodId, period, experience, outcome, responses }];
  });
}

function outcomeOf(row: PeriodRow | undefined, outcome: OutcomeName): number | null {
  return (outcome === 'retention' ? row?.retention : row?.repeatSalesMinor) ?? null;
}

/** So that a rich territory does not outweigh the others. */
function asPartsOfUsual(entries: readonly Entry[]): Entry[] {
  const amounts = entries.flatMap((entry) => (isPair(entry) ? [entry.outcome] : []));
  const usual = compensatedSum(amounts) / amounts.length;
  return entries.map((entry): Entry => {
    if (!isPair(entry)) return entry;
    const { territoryId, periodId, outcome } = entry;
    return usual > 0 ? { ...entry, outcome: outcome / usual } : { territoryId, periodId, reason: 'no_usual_sales' };
  });
}
