import jsonLogic from 'json-logic-js';
import type { JsonLogic, TerritoryModel } from '../../src/index.js';
import type { BenchAccount } from './generateAccounts.js';

interface Place {
  readonly id: string;
  readonly criteria: JsonLogic | undefined;
  readonly children: Place[];
}

interface Engine {
  apply(logic: JsonLogic, data: unknown): unknown;
  add_operation(name: string, code: (text: unknown, affix: unknown) => boolean): void;
}

/**
 * The same decisions as assignAccount by a user's own walk over the same tree, criteria by json-logic-js: what somebody
 * would write without this library. It covers what the generated models use: `criteria` and the deepest match.
 */
export function jsonLogicWalk(model: TerritoryModel): (account: BenchAccount) => string[] {
  const engine: Engine = jsonLogic;
  // As react-querybuilder's own additional operators have it.
  engine.add_operation('startsWith', (text, affix) => typeof text === 'string' && text.startsWith(`${affix}`));
  const roots = placesOf(model);

  function visit({ id, criteria, children }: Place, account: BenchAccount): string[] {
    if (criteria !== undefined && !engine.apply(criteria, account)) return [];
    const below = children.flatMap((child) => visit(child, account));
    return below.length > 0 || criteria === undefined ? below : [id];
  }

  return (account) => roots.flatMap((root) => visit(root, account)).sort();
}

function placesOf({ territories }: TerritoryModel): Place[] {
  const places = new Map(territories.map(({ id, criteria }): [string, Place] => [id, { id, criteria, children: [] }]));
  const roots: Place[] = [];
  for (const { id, parentId } of territories) {
    const place = places.get(id);
    const siblings = parentId === null ? roots : places.get(parentId)?.children;
    if (place !== undefined) siblings?.push(place);
  }
  return roots;
}
