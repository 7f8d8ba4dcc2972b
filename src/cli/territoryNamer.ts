import type { HierarchyIndex } from '../hierarchy/types.js';
import type { Territory } from '../model/types.js';
import { sharedNames } from './sharedNames.js';
import { shortenText } from './shortenText.js';
import { territoryName } from './territoryName.js';

const LONGEST_NAME = 40;

/** What to call territories by their ids: the name, with the id where another territory has the same name. */
export function territoryNamer(index: HierarchyIndex<Territory>): (id: string) => string {
  const shared = sharedNames(index.nodes);
  return (id) => {
    const name = territoryName(index, id);
    return shortenText(name, LONGEST_NAME) + (shared.has(name) && name !== id ? ` (${id})` : '');
  };
}
