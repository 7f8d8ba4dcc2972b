import { type Account, indexHierarchy, type JsonLogic, type TerritoryModel } from 'bailiwick';
import { territoryNumbers } from '../support/territoryNumbers.js';
import type { Answers, Matcher } from './types.js';

/** Whether an account meets criteria. */
export type Accepts = (account: Account) => boolean;

/** A tree in pre-order with what its territories ask for. */
interface Tree {
  readonly gates: readonly (Accepts | undefined)[];
  readonly endOf: Int32Array;
  readonly numberOf: Uint32Array;
}

/**
 * A matcher that walks the tree and tests one criteria after the other: what somebody would write by hand around an
 * engine for single criteria. It knows what the models of the bench use: `criteria` and the deepest match.
 */
export function predicateWalk(model: TerritoryModel, compile: (criteria: JsonLogic) => Accepts): Matcher {
  const { nodes, endOf } = indexHierarchy(model.territories);
  const numbers = territoryNumbers(model);
  const tree = {
    gates: nodes.map(({ criteria }) => (criteria === undefined ? undefined : compile(criteria))),
    endOf,
    numberOf: Uint32Array.from(nodes, ({ id }) => numbers.get(id) ?? 0),
  };
  return {
    load:
      ({ accounts }) =>
      () => {
        const answers = walkAccounts(tree, accounts);
        return () => answers;
      },
  };
}

function walkAccounts(tree: Tree, accounts: readonly Account[]): Answers {
  const offsets = new Uint32Array(accounts.length + 1);
  const matched = new Int32Array(tree.gates.length);
  let territories = new Uint32Array(accounts.length * 2);
  let size = 0;
  for (const [row, account] of accounts.entries()) {
    const count = walkTree(tree, account, matched);
    if (size + count > territories.length) territories = doubled(territories, count);
    for (let at = 0; at < count; at++) territories[size++] = tree.numberOf[matched[at]];
    offsets[row + 1] = size;
  }
  return { offsets, territories: territories.subarray(0, size) };
}

/** Puts the positions of the deepest matches into `matched` and counts them. */
function walkTree({ gates, endOf }: Tree, account: Account, matched: Int32Array): number {
  let count = 0;
  let position = 0;
  while (position < gates.length) {
    const gate = gates[position];
    if (gate === undefined) position++;
    else if (!gate(account)) position = endOf[position];
    else {
      // INVARIANT: in pre-order the last match is above this one exactly when it ends after it.
      if (count > 0 && endOf[matched[count - 1]] > position) count--;
      matched[count++] = position++;
    }
  }
  return count;
}

function doubled(list: Uint32Array<ArrayBuffer>, more: number): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(list.length * 2 + more);
  longer.set(list);
  return longer;
}
