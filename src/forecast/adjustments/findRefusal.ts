import type { HierarchyIndex } from '../../hierarchy/types.js';
import type { RollUp } from '../rollUp/indexTypes.js';
import { lineOfManagers } from '../targets/lineOfManagers.js';
import type { ManagedTerritory } from '../targets/permissionTypes.js';
import type { JudgementRefusal } from './judgementTypes.js';
import type { LineFacts } from './lineFacts.js';

interface Subject {
  readonly rollUp: RollUp;
  readonly managed: HierarchyIndex<ManagedTerritory>;
}

/** A judgement whose territory is there. */
interface Question {
  /** The position of the territory in the roll-up, and among those with managers. */
  readonly position: number;
  readonly level: number;
  /** `undefined` where there is no such line. */
  readonly line: LineFacts | undefined;
  readonly by: string;
}

/** Why a judgement does not count, `null` where it does; {@link applyJudgements} has the rules. */
export function findRefusal({ rollUp, managed }: Subject, question: Question): JudgementRefusal | null {
  const { position, level, line, by } = question;
  const { categories } = rollUp.plan;
  if (line === undefined) return 'no_such_line';
  if (line.isOverlay || categories[line.category].kind !== 'open') return 'not_open';
  if (!line.isWithin(position)) return 'not_in_territory';
  const isOf = (userId: string | undefined) => userId === line.userId;
  if (isOf(by)) return 'own_line';
  const managers = lineOfManagers(managed, level);
  const owner = managers.findIndex((managerId) => managerId !== undefined);
  if (owner === -1 || managers[owner] !== by) return managers.includes(by) ? 'views_only' : 'not_manager';
  return managers.slice(owner + 1).some(isOf) ? 'not_subordinate' : null;
}
