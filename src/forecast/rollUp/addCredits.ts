import type { CreditGathering, LineGathering } from './lineGathering.js';
import { primaryPosition } from './primaryPosition.js';
import { shareAmount } from './shareAmount.js';
import { tiedPositions } from './tiedPositions.js';

/** So few are sorted by hand. */
const FEW = 16;

/** Adds the credits of a line for the first so many territories in `found`, as the policy has it, by ascending position. */
export function addCredits(gathering: LineGathering, count: number, amountMinor: number): void {
  const { credits, found, plan } = gathering;
  if (count === 1) addCredit(credits, found[0], amountMinor);
  else if (plan.overlap === 'distinct' || plan.overlap === 'duplicate') addEach(credits, found, count, amountMinor);
  else if (count > 1) addParts(gathering, found.slice(0, count), amountMinor);
}

/** All of it in each territory once. */
function addEach(credits: CreditGathering, found: number[], count: number, amountMinor: number): void {
  sortFirst(found, count);
  for (let at = 0; at < count; at++) {
    if (at === 0 || found[at] !== found[at - 1]) addCredit(credits, found[at], amountMinor);
  }
}

/** Most lines have one or two, and what `sort` makes room for costs more than the rest of the line. */
function sortFirst(found: number[], count: number): void {
  if (count > FEW)
    for (const [at, position] of found
      .slice(0, count)
      .sort((a, b) => a - b)
      .entries())
      found[at] = position;
  for (let at = 1; at < count; at++) {
    const position = found[at];
    let place = at;
    for (; place > 0 && found[place - 1] > position; place--) found[place] = found[place - 1];
    found[place] = position;
  }
}

function addParts({ credits, plan, weights }: LineGathering, found: readonly number[], amountMinor: number): void {
  if (plan.overlap === 'fractional') {
    for (const { position, share } of shareAmount(plan.tree, { found, weights }, amountMinor)) {
      addCredit(credits, position, share);
    }
  } else if (plan.tie !== 'none' || tiedPositions(plan.tree, found).length === 0) {
    addCredit(credits, primaryPosition(plan.tree, found), amountMinor);
  }
}

/** Adds a credit of a line for a territory. */
export function addCredit(credits: CreditGathering, position: number, share: number): void {
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
