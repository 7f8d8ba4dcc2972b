import { findIntervalIssues } from '../core/findIntervalIssues.js';
import type { Issue } from '../core/issues.js';
import { pointerTo } from '../core/pointerTo.js';
import { type LooseModel, type Placed, textMember } from './looseModel.js';

/** What is wrong with the types that territories name and with their dates. */
export function findTerritoryIssues({ territories, types }: LooseModel): Issue[] {
  const typeIds = new Set(types.map(({ members }) => textMember(members, 'id')));
  const typed = territories.filter(({ members }) => members.typeId !== undefined);
  const dated = territories.filter(({ members }) => members.from !== undefined || members.to !== undefined);
  return [...typed.flatMap((territory) => findUnknownType(territory, typeIds)), ...dated.flatMap(findDateIssues)];
}

function findUnknownType({ place, members }: Placed, typeIds: ReadonlySet<string | undefined>): Issue[] {
  const typeId = textMember(members, 'typeId');
  if (typeId === undefined || typeIds.has(typeId)) return [];
  const territoryId = textMember(members, 'id') ?? '';
  return [{ code: 'unknown_type', pointer: pointerTo({ holder: place, member: 'typeId' }), territoryId, typeId }];
}

function findDateIssues({ place, members }: Placed): Issue[] {
  return findIntervalIssues({ from: textMember(members, 'from'), to: textMember(members, 'to') }, pointerTo(place));
}
