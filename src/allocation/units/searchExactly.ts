import type { Gainer, GainProblem } from './problemTypes.js';

/** The best of every number of units, and how it is reached. */
export interface ExactSearch {
  /** By position of the member: the units of the best allocation of all units, or of as many as can be used. */
  readonly units: readonly number[];
  /** How many are used. */
  readonly used: number;
  /** The best value of each number of units, `-Infinity` where floors or bounds leave none. */
  readonly values: Float64Array;
}

/**
 * The best allocation whatever the gains are, by dynamic programming over teams and, from the innermost one out, over
 * groups: the best value of each number of units for the first so many of them. Ties go to whoever comes first.
 *
 * Cost: {@link countPairs}.
 */
export function searchExactly(problem: GainProblem): ExactSearch {
  const units = problem.members.map(() => 0);
  const root = tableOfAll(problem);
  const { values } = root;
  let used = Math.min(problem.units, values.length - 1);
  while (used > 0 && values[used] === Number.NEGATIVE_INFINITY) used--;
  const open: [Table, number][] = [[root, used]];
  for (let task = open.pop(); task !== undefined; task = open.pop()) {
    const [table, amount] = task;
    if (table.member !== undefined) units[table.member] = amount;
    else open.push(...partsOf(table, amount));
  }
  return { units, used, values };
}

/** So many pairs of amounts does {@link searchExactly} look at. */
export function countPairs(problem: GainProblem): number {
  const sizes = new Map<number, number>();
  let pairs = 0;
  const add = (group: number, size: number) => {
    const before = sizes.get(group) ?? 0;
    pairs += (before + 1) * (size + 1);
    sizes.set(group, Math.min(before + size, mostOf(problem, group)));
  };
  for (const { highest, groups } of problem.members) add(groups[0] ?? -1, Math.min(highest, problem.units + 1));
  for (const group of problem.innermostFirst) add(problem.groups[group].parent, sizes.get(group) ?? 0);
  return pairs;
}

/** One unit more than there are is looked at as well, for its price. */
function mostOf({ units, groups }: GainProblem, group: number): number {
  return group === -1 ? units + 1 : Math.min(units + 1, groups[group].cap);
}

/** The best value of each number of units for a member, or for some parts together. */
interface Table {
  readonly values: Float64Array;
  readonly member?: number;
  /** What has been put together: for each number, so many units are the last part's. */
  readonly merges: readonly Merge[];
}

interface Merge {
  readonly part: Table;
  readonly amounts: Int32Array;
}

function tableOfAll(problem: GainProblem): Table {
  const tables = new Map<number, Table>([[-1, emptyTable()]]);
  const add = (group: number, part: Table) => {
    tables.set(group, merge(tables.get(group) ?? emptyTable(), part, mostOf(problem, group)));
  };
  for (const [at, member] of problem.members.entries()) add(member.groups[0] ?? -1, memberTable(problem, member, at));
  for (const group of problem.innermostFirst) add(problem.groups[group].parent, tables.get(group) ?? emptyTable());
  return tables.get(-1) ?? emptyTable();
}

function emptyTable(): Table {
  return { values: new Float64Array(1), merges: [] };
}

function memberTable({ units }: GainProblem, { lowest, highest, curve }: Gainer, at: number): Table {
  const values = new Float64Array(Math.min(highest, units + 1) + 1).fill(Number.NEGATIVE_INFINITY);
  for (let amount = lowest; amount < values.length; amount++) values[amount] = curve.valueAt(amount);
  return { values, member: at, merges: [] };
}

function merge({ values: first, merges }: Table, part: Table, most: number): Table {
  const size = Math.min(first.length - 1 + part.values.length - 1, most) + 1;
  const values = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
  const amounts = new Int32Array(size);
  for (let taken = 0; taken < part.values.length; taken++) {
    const value = part.values[taken];
    if (value === Number.NEGATIVE_INFINITY) continue;
    for (let rest = 0; rest < first.length && rest + taken < size; rest++) {
      // Only what is better counts, so that a tie leaves more to those who come first.
      if (!(first[rest] + value > values[rest + taken])) continue;
      values[rest + taken] = first[rest] + value;
      amounts[rest + taken] = taken;
    }
  }
  return { values, merges: [...merges, { part, amounts }] };
}

/** What each part has of an amount. */
function partsOf({ merges }: Table, amount: number): [Table, number][] {
  let left = amount;
  return [...merges].reverse().map(({ part, amounts }) => {
    const taken = amounts[left];
    left -= taken;
    return [part, taken];
  });
}
