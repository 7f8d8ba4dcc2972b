import { describeValue } from '../core/describeValue.js';
import { isMembers } from '../core/isMembers.js';
import type { Issue } from '../core/issues.js';
import { nearestName } from '../core/nearestName.js';
import { throwIssues } from '../core/throwIssues.js';
import { defaultCategories } from '../forecast/rollUp/defaultCategories.js';
import { openInput } from '../node/openInput.js';
import { readJsonFile } from '../node/readJsonFile.js';
import type { CommandContext } from './types.js';

/**
 * The category that each stage stands for, from a JSON file such as `{ "Closed Won": "closed" }`; none without a file.
 *
 * @throws {@link TerritoryError} `unreadable_file`, or `malformed_file` for everything that is no category.
 */
export async function loadStages(
  path: string | undefined,
  context: CommandContext,
): Promise<ReadonlyMap<string, string>> {
  if (path === undefined) return new Map();
  const input = await openInput(path, context);
  const json = await readJsonFile(input);
  const entries = isMembers(json) ? Object.entries(json) : [];
  const wrong = isMembers(json) ? [] : [malformed(input.name, 'an object with a category for each stage', json)];
  throwIssues([...wrong, ...entries.flatMap(([stage, category]) => findIssues(input.name, stage, category))]);
  return new Map(entries.map(([stage, category]) => [stage, String(category)]));
}

const IDS = defaultCategories.map(({ id }) => id);

function findIssues(path: string, stage: string, category: unknown): Issue[] {
  if (typeof category === 'string' && IDS.includes(category)) return [];
  const near = nearestName(String(category), IDS);
  const expected = near === undefined ? `one of ${IDS.map((id) => `\`${id}\``).join(', ')}` : `\`${near}\``;
  return [{ ...malformed(path, expected, category), member: `/${stage}` }];
}

function malformed(path: string, expected: string, value: unknown): Issue<'malformed_file'> {
  return { code: 'malformed_file', path, expected, received: describeValue(value) };
}
