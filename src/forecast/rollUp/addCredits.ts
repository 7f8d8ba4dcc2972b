import type { CreditGathering, LineGathering } from './lineGathering.js';
import { shareAmount } from './shareAmount.js';
import { tiedPositions } from './tiedPositions.js';

/** So few are sorted by hand. */
const FEW = 16;

/** Adds the credits of a line for the first so many territories in `found`, as the policy has it, by ascending position. */
export function addCredits(gathering: LineGathering, count: number, amountMinor: number): void {
  const { credits, found } = gathering;
  if (count === 1) addCredit(credits, found[0], amountMinor);
  else if (count > 1) addSeveral(gathering, found.slice(0, count), amountMinor);
}

function addSeveral({ credits, plan, weights }: LineGathering, found: number[], amountMinor: number): void {
  switch (plan.overlap) {
    case 'distinct':
    case 'duplicate':
      addDistinct(credits, found, amountMinor);
      break;
    case 'primary':
      if (plan.tie === 'none' && tiedPositions(plan.tree, found).length > 0) return;
      addCredit(credits, primaryOf(found, plan.tree.ranks), amountMinor);
      break;
    case 'fractional':
      for (const { position, share } of shareAmount(plan.tree, { found, weights }, amountMinor)) {
        addCredit(credits, position, share);
      }
  }
}

function addDistinct(credits: CreditGathering, found: number[], amountMinor: number): void {
  sortFew(found);
  for (let at = 0; at < found.length; at++) {
    if (at === 0 || found[at] !== found[at - 1]) addCredit(credits, found[at], amountMinor);
  }
}

/** Most lines have one or two, and what `sort` makes room for costs more than the rest of the line. */
function sortFew(found: number[]): void {
  if (found.length > FEW) found.sort((a, b) => a - b);
  for (let at = 1; at < found.length; at++) {
    const position = found[at];
    let place = at;
    for (; place > 0 && found[place - 1] > position; place--) found[place] = found[place - 1];
    found[place] = position;
  }
}

function primaryOf(positions: readonly number[], ranks: Int32Array): number {
  return positions.reduce((best, position) => (ranks[position] < ranks[best] ? position : best));
}

function addCredit(credits: CreditGathering, position: number, share: number): void {
  if (credits.count === credits.positions.length) makeRoom(credits);
  credits.positions[credits.count] = position;
  if (credits.shares !== null) credits.shares[credits.count] = share;
  credits.count++;
}

function makeRoom(credits: CreditGathering): void {
  const positions = new Int32Array(2 * credits.positions.length);
  positions.set(credits.positions);
  credits.positions = positions;
  if (credits.shares === null) return;
  const shares = new Float64Array(positions.length);
  shares.set(credits.shares);
  credits.shares = shares;
}
