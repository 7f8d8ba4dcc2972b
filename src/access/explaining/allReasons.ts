import { compareText } from '../../core/compareText.js';
import { idOf } from '../../core/idTable.js';
import { ALL_KINDS, PARENT_KINDS, REASON_KINDS } from '../deciding/kinds.js';
import { ACCOUNT, CHILD_TYPES, LEVELS, levelNumber, TYPES } from '../deciding/levels.js';
import { childTable } from '../deciding/recordTable.js';
import type { AccessReason, DirectReason } from '../decisionTypes.js';
import { listAt } from '../tables/listPages.js';
import { directReasons } from './directReasons.js';
import type { Subject } from './subject.js';

/**
 * Everything that gives a user access to a record, before the ceiling, the highest level first.
 *
 * Of the contacts and opportunities that open their account, the first one by type and id is told.
 */
export function allReasons(subject: Subject): AccessReason[] {
  const implied = subject.type === ACCOUNT ? childReasons(subject) : accountReasons(subject);
  return ordered([...ordered(directReasons(subject, ALL_KINDS)), ...implied]);
}

function accountReasons({ index, user, type, row }: Subject): AccessReason[] {
  const { children, childKinds } = index.rules;
  return Array.from(listAt(childTable(index, type).accounts, row)).flatMap((account): AccessReason[] => {
    const because = ordered(directReasons({ index, user, type: ACCOUNT, row: account }, childKinds));
    const level = children[type][because.length === 0 ? 0 : levelNumber(because[0].level)];
    const accountId = idOf(index.accounts.ids, account);
    return level === 0 ? [] : [{ kind: 'account', level: LEVELS[level], accountId, because }];
  });
}

function childReasons({ index, user, row }: Subject): AccessReason[] {
  const level = LEVELS[index.rules.parent];
  if (level === 'none') return [];
  const children = CHILD_TYPES.flatMap((type) =>
    Array.from(listAt(index.accounts.children[type], row), (child): AccessReason & { kind: 'child' } => ({
      kind: 'child',
      level,
      child: { type: TYPES[type], id: idOf(childTable(index, type).ids, child) },
      because: ordered(directReasons({ index, user, type, row: child }, PARENT_KINDS)),
    })),
  );
  return ordered(children.filter(({ because }) => because.length > 0)).slice(0, 1);
}

/** The highest level first, then by kind and what else there is, whatever the order of the input was. */
function ordered<Reason extends AccessReason | DirectReason>(reasons: readonly Reason[]): Reason[] {
  const keys = new Map(reasons.map((reason) => [reason, JSON.stringify(reason)]));
  return reasons
    .slice()
    .sort(
      (one, other) =>
        levelNumber(other.level) - levelNumber(one.level) ||
        REASON_KINDS.indexOf(one.kind) - REASON_KINDS.indexOf(other.kind) ||
        compareText(keys.get(one) ?? '', keys.get(other) ?? ''),
    );
}
