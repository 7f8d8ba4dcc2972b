import { TerritoryError } from '../core/errors.js';
import { nearestName } from '../core/nearestName.js';
import type { HierarchyIndex } from '../hierarchy/types.js';
import type { Territory } from '../model/types.js';

/**
 * The id of the territory that somebody means: by its id, or by a name that no other territory has, in letters of either
 * case.
 *
 * @throws {@link TerritoryError} `invalid_option` when there is none, with the one that comes closest.
 */
export function findTerritory(index: HierarchyIndex<Territory>, text: string): string {
  if (index.positionById.has(text)) return text;
  const named = index.nodes.filter(({ name }) => name?.toLowerCase() === text.toLowerCase());
  if (named.length === 1) return named[0].id;
  const expected = `the id of a territory${suggest(index, text, named)}`;
  throw new TerritoryError([{ code: 'invalid_option', option: '--why-not', expected, received: `\`${text}\`` }]);
}

function suggest({ nodes }: HierarchyIndex<Territory>, text: string, named: readonly Territory[]): string {
  if (named.length > 1) return `, one of ${named.map(({ id }) => `\`${id}\``).join(', ')}`;
  const near = nearestName(
    text,
    nodes.flatMap(({ id, name = id }) => [id, name]),
  );
  return near === undefined ? '' : `, such as \`${near}\``;
}
