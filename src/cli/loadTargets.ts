import type { Issue } from '../core/issues.js';
import { nearestName } from '../core/nearestName.js';
import { throwIssues } from '../core/throwIssues.js';
import { keyText } from '../forecast/targets/keyText.js';
import type { Target } from '../forecast/targets/types.js';
import type { HierarchyIndex } from '../hierarchy/types.js';
import type { EntryPlace } from '../node/locateEntryIssue.js';
import { openInput } from '../node/openInput.js';
import { readTargets, type TargetFile } from '../node/readTargets.js';
import type { RecordFormat } from '../node/types.js';
import { chooseEntryFormat } from './chooseEntryFormat.js';
import type { CommandContext } from './types.js';

/** The flags that say where targets are. */
export interface TargetFlags {
  readonly targets?: string;
  readonly currency?: string;
  readonly format?: RecordFormat;
}

/**
 * The targets in a file, which are all of territories of a model; `null` without a file.
 *
 * @throws {@link TerritoryError} for a file that cannot be read or is not what it should be, with every target of a
 * territory that the model does not have, every second one for the same territory, user and period, and the one with which
 * all of them come to more than a number can hold.
 */
export async function loadTargets(
  { targets: path, currency, format }: TargetFlags,
  index: HierarchyIndex,
  context: CommandContext,
): Promise<TargetFile | null> {
  if (path === undefined) return null;
  const chosen = chooseEntryFormat({ option: '--targets', path, format });
  const file = await readTargets(await openInput(path, context), { format: chosen, currency });
  throwIssues([...findStrangers(file, index), ...findRepeated(file), ...findTooMuch(file)]);
  return file;
}

function findStrangers({ targets, places }: TargetFile, index: HierarchyIndex): Issue[] {
  return targets.flatMap(({ territoryId }, at): Issue[] => {
    if (index.positionById.has(territoryId)) return [];
    const near = nearestName(territoryId, index.positionById.keys());
    const expected = `the id of a territory${near === undefined ? '' : `, such as \`${near}\``}`;
    return [malformed(places[at], 'territoryId', { expected, received: `\`${territoryId}\`` })];
  });
}

function findRepeated({ targets, places }: TargetFile): Issue[] {
  const first = new Set<string>();
  return targets.flatMap((target, at): Issue[] => {
    const key = keyText(target);
    if (!first.has(key)) {
      first.add(key);
      return [];
    }
    const expected = 'one target for a territory, a user in it, and a period';
    return [{ code: 'malformed_file', ...places[at], expected, received: describe(target) }];
  });
}

/** Below this no sum of some of them can be too large. */
function findTooMuch({ targets, places }: TargetFile): Issue[] {
  let sum = 0;
  for (const [at, { amountMinor }] of targets.entries()) {
    sum += Math.abs(amountMinor);
    if (sum <= Number.MAX_SAFE_INTEGER) continue;
    const expected = `targets that come to at most ${Number.MAX_SAFE_INTEGER} minor units in all`;
    return [{ code: 'malformed_file', ...places[at], expected, received: 'more up to here' }];
  }
  return [];
}

function describe({ territoryId, userId, periodId }: Target): string {
  return `a second one for \`${territoryId}\`${userId === undefined ? '' : `, \`${userId}\``} in \`${periodId}\``;
}

function malformed(
  place: EntryPlace,
  name: string,
  what: { readonly expected: string; readonly received: string },
): Issue {
  const member = place.member === undefined ? name : `${place.member}/${name}`;
  return { code: 'malformed_file', ...place, member, ...what };
}
