import type { Issue } from '../core/issues.js';
import { nearestName } from '../core/nearestName.js';
import { throwIssues } from '../core/throwIssues.js';
import type { HierarchyIndex } from '../hierarchy/types.js';
import type { Membership, Territory } from '../model/types.js';
import { openInput } from '../node/openInput.js';
import type { EntryFormat } from '../node/readEntries.js';
import { type MembershipFile, readMemberships } from '../node/readMemberships.js';
import type { RecordFormat } from '../node/types.js';
import { chooseFormat } from './chooseFormat.js';
import type { CommandContext } from './types.js';

/** The flags that say where memberships are. */
export interface MembershipFlags {
  readonly members: string;
  readonly format?: RecordFormat;
}

/**
 * The memberships in a file, which are all in territories of a model.
 *
 * @throws {@link TerritoryError} for a file that cannot be read or is not what it should be, with every membership in a
 * territory that the model does not have.
 */
export async function loadMemberships(
  { members: path, format }: MembershipFlags,
  index: HierarchyIndex<Territory>,
  context: CommandContext,
): Promise<readonly Membership[]> {
  const chosen = chooseMembershipFormat(path, format);
  const file = await readMemberships(await openInput(path, context), chosen);
  throwIssues(findStrangers(file, index));
  return file.memberships;
}

function chooseMembershipFormat(path: string, format: RecordFormat | undefined): EntryFormat {
  if (/\.json$/i.test(path)) return 'json';
  return chooseFormat({ option: '--members', path, format, endings: '.csv, .ndjson, .jsonl or .json' });
}

function findStrangers({ memberships, places }: MembershipFile, index: HierarchyIndex<Territory>): Issue[] {
  return memberships.flatMap(({ territoryId }, at): Issue[] => {
    if (index.positionById.has(territoryId)) return [];
    const { path, line, member } = places[at];
    const place =
      line === undefined ? { path, member: `${member}/territoryId` } : { path, line, member: 'territoryId' };
    const near = nearestName(territoryId, index.positionById.keys());
    const expected = `the id of a territory${near === undefined ? '' : `, such as \`${near}\``}`;
    return [{ code: 'malformed_file', ...place, expected, received: `\`${territoryId}\`` }];
  });
}
