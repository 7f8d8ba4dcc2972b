import { compareText } from '../core/compareText.js';
import type { AssignmentChange, AssignmentDiff, TerritoryFlow } from './diffTypes.js';

/** A count of what changes, account by account, for accounts that come as a stream. */
export interface FlowCounter {
  /** Takes the territories of one account before and after, and gives the change, or nothing where there is none. */
  readonly add: (
    accountId: string,
    before: readonly string[],
    after: readonly string[],
  ) => AssignmentChange | undefined;
  readonly finish: () => Omit<AssignmentDiff, 'changes'>;
}

/** An empty count; `amountOf` gives what an account is worth, where that is to be summed. */
export function flowCounter(amountOf?: (accountId: string) => number): FlowCounter {
  const counts = { gained: 0, lost: 0, moved: 0, unchanged: 0 };
  const flows = new Map<string, Flow>();
  return {
    add(accountId, before, after) {
      const change = findChange(accountId, before, after);
      counts[change?.kind ?? 'unchanged']++;
      if (change !== undefined) addFlows(flows, change, amountOf?.(accountId) ?? 0);
      return change;
    },
    finish: () => ({ flows: sortedFlows(flows, amountOf !== undefined), counts: { ...counts } }),
  };
}

interface Flow {
  readonly from: string | null;
  readonly to: string | null;
  accounts: number;
  amount: number;
}

function findChange(
  accountId: string,
  before: readonly string[],
  after: readonly string[],
): AssignmentChange | undefined {
  const gained = after.filter((id) => !before.includes(id));
  const lost = before.filter((id) => !after.includes(id));
  if (gained.length === 0 && lost.length === 0) return undefined;
  const kind = lost.length === 0 ? 'gained' : gained.length === 0 ? 'lost' : 'moved';
  return { accountId, kind, gained, lost };
}

/** Each lost territory goes to the gained one of the same place in precedence order, what is left over to or from none. */
function addFlows(flows: Map<string, Flow>, { gained, lost }: AssignmentChange, amount: number): void {
  for (let place = 0; place < Math.max(gained.length, lost.length); place++) {
    const from = lost[place] ?? null;
    const to = gained[place] ?? null;
    const key = JSON.stringify([from, to]);
    const flow = flows.get(key) ?? { from, to, accounts: 0, amount: 0 };
    flow.accounts++;
    flow.amount += amount;
    flows.set(key, flow);
  }
}

function sortedFlows(flows: ReadonlyMap<string, Flow>, hasAmounts: boolean): TerritoryFlow[] {
  const sorted = [...flows.values()].sort((a, b) => compareEnds(a.from, b.from) || compareEnds(a.to, b.to));
  return sorted.map(({ from, to, accounts, amount }) => ({ from, to, accounts, ...(hasAmounts ? { amount } : {}) }));
}

function compareEnds(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return compareText(a, b);
}
