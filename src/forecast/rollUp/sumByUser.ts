import { roundScaled } from './cellAmount.js';
import { type CreditScope, creditedAmount, visitCredited } from './creditedLines.js';
import type { RollUp } from './indexTypes.js';

/** What one user has in a scope, by category. */
export interface UserSums {
  readonly revenue: readonly bigint[];
  readonly own: readonly bigint[];
  readonly overlay: readonly bigint[];
}

/** Exact sums by cell. */
interface UserCells {
  readonly revenue: Map<number, bigint>;
  readonly own: Map<number, bigint>;
  readonly overlay: Map<number, bigint>;
}

/** The sums of each user, by number, -1 for lines that nobody has; with `only`, of that one alone. */
export function sumByUser(rollUp: RollUp, scope: CreditScope, only?: number): Map<number, UserSums> {
  const byUser = new Map<number, UserCells>();
  const { users } = rollUp.table;
  visitCredited(rollUp, scope, (line) => {
    const user = users[line];
    if (only !== undefined && user !== only) return;
    const cells = byUser.get(user) ?? { revenue: new Map(), own: new Map(), overlay: new Map() };
    byUser.set(user, cells);
    addLine(rollUp, cells, line, scope);
  });
  return new Map(Array.from(byUser, ([user, cells]) => [user, roundCells(rollUp, cells)]));
}

function addLine(rollUp: RollUp, { revenue, own, overlay }: UserCells, line: number, scope: CreditScope): void {
  const { cells, overlays } = rollUp.table;
  const { start, end } = scope;
  add(overlays[line] === 1 ? overlay : revenue, cells[line], creditedAmount(rollUp, line, start, end));
  if (overlays[line] === 0) add(own, cells[line], creditedAmount(rollUp, line, start, start + 1));
}

function add(sums: Map<number, bigint>, cell: number, amount: bigint): void {
  sums.set(cell, (sums.get(cell) ?? 0n) + amount);
}

function roundCells(rollUp: RollUp, { revenue, own, overlay }: UserCells): UserSums {
  return { revenue: byCategory(rollUp, revenue), own: byCategory(rollUp, own), overlay: byCategory(rollUp, overlay) };
}

/** Each cell is rounded once, as in the forecast of a territory. */
function byCategory({ plan, scale }: RollUp, cells: ReadonlyMap<number, bigint>): bigint[] {
  const sums = plan.categories.map(() => 0n);
  for (const [cell, exact] of cells) sums[cell % sums.length] += roundScaled(exact, scale);
  return sums;
}
