import { findIdIssues } from '../../core/apportionment/findIdIssues.js';
import { compareText } from '../../core/compareText.js';
import type { Issue } from '../../core/issues.js';
import { readOptions } from '../../core/readOptions.js';
import { throwIssues } from '../../core/throwIssues.js';
import { panelOptionsSchema, panelSchema } from './experienceSchema.js';
import type { ExperienceInput, ExperienceOptions, PeriodRow } from './relationTypes.js';

/** What is compared and how, checked. */
export interface Panel extends Required<ExperienceOptions> {
  readonly periods: readonly string[];
  /** By territory, in UTF-16 code unit order, the row of each period, if any. */
  readonly byTerritory: ReadonlyMap<string, readonly (PeriodRow | undefined)[]>;
}

/** What {@link experienceAndRevenue} is given, or a thrown error with every issue of the form, or else of what is in it. */
export function readPanel(given: unknown, givenOptions: unknown): Panel {
  const { periods, rows } = readOptions(panelSchema, given);
  const options = readOptions(panelOptionsSchema, givenOptions);
  throwIssues([...findIdIssues(periods, periods.length, '/periods'), ...findRowIssues(periods, rows)]);
  const { confidence = 0.95, minimum = 5, seed = 1, draws = 1_999, minimumPeriods = 6 } = options;
  return { periods, byTerritory: groupRows(periods, rows), confidence, minimum, seed, draws, minimumPeriods };
}

function findRowIssues(periods: readonly string[], rows: ExperienceInput['rows']): Issue[] {
  const known = new Set(periods);
  const first = new Map<string, number>();
  return rows.flatMap(({ territoryId, periodId }, row): Issue[] => {
    const pointer = `/rows/${row}`;
    if (!known.has(periodId)) return [{ code: 'unknown_period', pointer: `${pointer}/periodId`, periodId }];
    const key = JSON.stringify([territoryId, periodId]);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, row);
    else return [{ code: 'duplicate_period', pointer, territoryId, periodId, firstPointer: `/rows/${earlier}` }];
    return [];
  });
}

function groupRows(periods: readonly string[], rows: ExperienceInput['rows']): Panel['byTerritory'] {
  const placeOf = new Map(periods.map((id, place) => [id, place]));
  const byTerritory = new Map<string, (PeriodRow | undefined)[]>();
  for (const { territoryId } of [...rows].sort((a, b) => compareText(a.territoryId, b.territoryId))) {
    if (!byTerritory.has(territoryId)) byTerritory.set(territoryId, []);
  }
  for (const row of rows) {
    const place = placeOf.get(row.periodId);
    const own = byTerritory.get(row.territoryId);
    if (place !== undefined && own !== undefined) own[place] = row;
  }
  return byTerritory;
}
