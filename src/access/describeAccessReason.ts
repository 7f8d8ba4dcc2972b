import { readPlainData } from '../core/readPlainData.js';
import { requireObject } from '../core/requireObject.js';
import type { AccessLevel } from '../model/types.js';
import { REASON_KINDS } from './deciding/kinds.js';
import type { AccessReason, DirectReason } from './decisionTypes.js';
import { requireKind } from './requireKind.js';
import type { RecordType } from './types.js';

/** What may make the wording of a reason better. */
export interface AccessWording {
  /** What a territory is called (default: its id in backticks). */
  readonly nameTerritory?: (territoryId: string) => string;
  /** The type of the record that access is told of (default: "record"). */
  readonly type?: RecordType;
}

/**
 * The wording of a reason: a way that a person can follow, on one line, in lower case, ids in backticks. Wording may change
 * between versions; the members of a reason do not.
 *
 * @throws {@link TerritoryError} `wrong_type` for what is no reason.
 * @example
 * const reason = { kind: 'territory', level: 'edit', path: ['americas', 'us', 'west'], givenBy: 'west' } as const;
 * describeAccessReason(reason, { type: 'account' });
 * // => 'member of `americas`, above `west`, which holds the account; `west` gives edit'
 */
export function describeAccessReason(reason: AccessReason, wording: AccessWording = {}): string {
  requireKind(reason, 'a reason of access', REASON_KINDS);
  requireObject(wording);
  return readPlainData(() => {
    const { nameTerritory: name = inBackticks, type: record = 'record' } = wording;
    const { level, uncapped = level } = reason;
    const given = `${wordsFor(reason, uncapped, { name, record })}`;
    return uncapped === level ? given : `${given}, of which the profile leaves ${level}`;
  });
}

interface Words {
  readonly name: (territoryId: string) => string;
  readonly record: string;
}

function wordsFor(reason: AccessReason, level: AccessLevel, words: Words): string {
  if (reason.kind === 'account') {
    return `${accessTo('account', reason.accountId, reason.because, words)}, which gives ${level}`;
  }
  if (reason.kind === 'child') {
    return `${accessTo(reason.child.type, reason.child.id, reason.because, words)}, which gives ${level} on its account`;
  }
  return directWords(reason, level, words);
}

function accessTo(record: string, id: string, because: readonly DirectReason[], { name }: Words): string {
  const grounds = because.slice(0, 1).map((reason) => directWords(reason, reason.level, { name, record }));
  return `access to the ${record} ${inBackticks(id)} (${grounds.join('')})`;
}

function directWords(reason: DirectReason, level: AccessLevel, { name, record }: Words): string {
  switch (reason.kind) {
    case 'everyone':
      return `everybody has ${level} on every ${record}`;
    case 'administrator':
      return `administrator: ${level}`;
    case 'owner':
      return `owner of the ${record}: ${level}`;
    case 'share':
      return `the ${record} is shared with the user: ${level}`;
    case 'superior':
      return `above ${inBackticks(reason.ownerId)}, the owner of the ${record}, in the role hierarchy: ${level}`;
    case 'role_peer':
      return `in the role of ${inBackticks(reason.ownerId)}, the owner of the ${record}: ${level}`;
    case 'team':
      return `on the team of the account ${inBackticks(reason.accountId)}${asRole(reason.role)}: ${level}`;
    case 'territory':
      return `${reason.asManager === true ? 'manager' : 'member'} of ${wayDown(reason, { name, record })}; ${giverOf(reason, name)} ${level}`;
    case 'peer':
      return `member of ${wayDown(reason, { name, record })}, beside others: ${level}`;
    case 'manager':
      return `manager of ${wayDown(reason, { name, record })}: ${level}`;
  }
}

type TerritoryReason = Extract<DirectReason, { readonly path: readonly string[] }>;

function wayDown({ path, heldBy, ...reason }: TerritoryReason, { name, record }: Words): string {
  const [first, ...below] = path.map(name);
  const start = `${first}${'role' in reason ? asRole(reason.role) : ''}`;
  const held = heldBy === undefined ? `the ${record}` : `its account ${inBackticks(heldBy)}`;
  const last = below.slice(-1);
  return last.length === 0 ? `${start}, which holds ${held}` : `${start}, above ${last.join('')}, which holds ${held}`;
}

function giverOf({ givenBy, role }: Extract<DirectReason, { kind: 'territory' }>, name: Words['name']): string {
  if (givenBy !== undefined) return `${name(givenBy)} gives`;
  return role === undefined ? 'so far below that gives' : 'the role gives';
}

function asRole(role: string | undefined): string {
  return role === undefined ? '' : ` as ${inBackticks(role)}`;
}

function inBackticks(id: string): string {
  return `\`${id}\``;
}
