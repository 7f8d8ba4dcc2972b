import type { Issue } from '../../core/issues.js';
import { readOptions } from '../../core/readOptions.js';
import type { HierarchyIndex } from '../../hierarchy/types.js';
import type { RollUp } from '../rollUp/indexTypes.js';
import { type PeriodIds, periodNumbers } from '../rollUp/periodNumbers.js';
import type { ManagedTerritory } from '../targets/permissionTypes.js';
import { readManaged } from '../targets/readManaged.js';
import { judgementInputSchema } from './adjustmentSchema.js';
import { findRefusal } from './findRefusal.js';
import type { Judgement, JudgementVerdict } from './judgementTypes.js';
import { type LineFacts, lineFacts } from './lineFacts.js';

/** A line that a manager has judged. */
export interface JudgedLine {
  readonly line: LineFacts;
  readonly verdict: JudgementVerdict;
}

/** What is judged, checked. */
export interface ReadJudgements {
  /** Numbers of the periods that are looked at. */
  readonly periods: readonly number[];
  /** By id of the territory, then by id of the line. */
  readonly byTerritory: ReadonlyMap<string, ReadonlyMap<string, JudgedLine>>;
  readonly issues: readonly Issue[];
}

/** What {@link applyJudgements} is given, or a thrown error with every issue of the form. */
export function readJudgements(rollUp: RollUp, given: unknown): ReadJudgements {
  const { territories, judgements, periodIds } = readOptions(judgementInputSchema, given);
  const periods = isAsked(periodIds) ? periodNumbers(rollUp.plan, periodIds) : [...rollUp.plan.periods.keys()];
  const managed = readManaged(territories);
  const lines = lineFacts(rollUp, new Set(judgements.map(({ lineId }) => lineId)));
  const found = judgements.map((judgement, at) => findIssues({ rollUp, managed, lines }, judgement, at));
  const { byTerritory, issues } = keepSingle(judgements, lines, found);
  return { periods, byTerritory, issues: [...found.flat(), ...issues] };
}

/** INVARIANT: whatever is given but no ids of periods is refused when they are looked up. */
function isAsked(periodIds: unknown): periodIds is PeriodIds {
  return periodIds !== undefined;
}

interface Judged {
  readonly rollUp: RollUp;
  readonly managed: HierarchyIndex<ManagedTerritory>;
  readonly lines: ReadonlyMap<string, LineFacts>;
}

function findIssues({ rollUp, managed, lines }: Judged, judgement: Judgement, at: number): Issue[] {
  const { territoryId, lineId, by } = judgement;
  const position = rollUp.plan.tree.hierarchy.positionById.get(territoryId);
  const level = managed.positionById.get(territoryId);
  if (position === undefined || level === undefined) {
    return [{ code: 'unknown_territory', pointer: `/judgements/${at}/territoryId`, territoryId }];
  }
  const reason = findRefusal({ rollUp, managed }, { position, level, line: lines.get(lineId), by });
  return reason === null
    ? []
    : [{ code: 'refused_judgement', pointer: `/judgements/${at}`, territoryId, lineId, by, reason }];
}

/** Of several judgements of a line at one level none counts: which of them is meant must not depend on their order. */
function keepSingle(
  judgements: readonly Judgement[],
  lines: ReadonlyMap<string, LineFacts>,
  found: readonly (readonly Issue[])[],
) {
  const first = new Map<string, Map<string, number>>();
  const byTerritory = new Map<string, Map<string, JudgedLine>>();
  const issues = judgements.flatMap(({ territoryId, lineId, verdict }, at): Issue[] => {
    const line = lines.get(lineId);
    if (line === undefined || found[at].length > 0) return [];
    const earlier = mapIn(first, territoryId).get(lineId);
    if (earlier === undefined) {
      mapIn(first, territoryId).set(lineId, at);
      mapIn(byTerritory, territoryId).set(lineId, { line, verdict });
      return [];
    }
    mapIn(byTerritory, territoryId).delete(lineId);
    const [pointer, firstPointer] = [`/judgements/${at}`, `/judgements/${earlier}`];
    return [{ code: 'duplicate_judgement', pointer, firstPointer, territoryId, lineId }];
  });
  return { byTerritory, issues };
}

function mapIn<Value>(maps: Map<string, Map<string, Value>>, id: string): Map<string, Value> {
  const known = maps.get(id) ?? new Map<string, Value>();
  maps.set(id, known);
  return known;
}
