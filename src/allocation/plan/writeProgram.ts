import type { PlanGroups } from './groupTypes.js';
import { isPermitted } from './isPermitted.js';
import type { SearchState } from './searchTypes.js';
import type { LinearProgram, PlanVariable } from './types.js';

/** A variable by number. */
interface Variable extends PlanVariable {
  readonly group: number;
  readonly territory: number;
}

/** The integer program of a search, with the centres that it has. */
export function writeProgram(state: SearchState): LinearProgram {
  const variables = variablesOf(state);
  const { territories, linear } = state;
  const cost = variables.map(({ group, territory, name }) => ({
    name,
    factor: linear[group * territories + territory],
  }));
  const lines = [
    'Minimize',
    ` cost: ${sumText(cost)}`,
    'Subject To',
    ...onceEach(state.groups, variables),
    ...bandRows(state, variables),
    ...emptyRows(state, variables),
    'Binary',
    ...variables.map(({ name }) => ` ${name}`),
    'End',
  ];
  return {
    text: `${lines.join('\n')}\n`,
    variables: variables.map(({ name, unitIds, territoryId }) => ({ name, unitIds, territoryId })),
  };
}

function variablesOf(state: SearchState): Variable[] {
  const { problem, groups } = state;
  return groups.members.flatMap((units, group) =>
    problem.territoryIds.flatMap((territoryId, territory) => {
      if (!isPermitted(state, group, territory)) return [];
      const unitIds = units.map((unit) => problem.unitIds[unit]);
      return [{ name: `x${group}_${territory}`, unitIds, territoryId, group, territory }];
    }),
  );
}

function onceEach({ members }: PlanGroups, variables: readonly Variable[]): string[] {
  const rows: Variable[][] = members.map(() => []);
  for (const variable of variables) rows[variable.group].push(variable);
  return rows.map((row, group) => ` once${group}: ${sumText(row.map(({ name }) => ({ name, factor: 1 })))} = 1`);
}

function bandRows({ problem, groups, territories }: SearchState, variables: readonly Variable[]): string[] {
  const { lowest, highest } = problem;
  const columns = columnsOf(variables, territories);
  return [...lowest.keys()].flatMap((cell) => {
    const [activity, territory] = [Math.floor(cell / territories), cell % territories];
    const sum = sumText(
      columns[territory].map(({ name, group }) => ({ name, factor: groups.amounts[activity][group] })),
    );
    if (sum === '') return [];
    return [
      ...(lowest[cell] > 0 ? [` low${cell}: ${sum} >= ${lowest[cell]}`] : []),
      ...(highest[cell] < Number.POSITIVE_INFINITY ? [` high${cell}: ${sum} <= ${highest[cell]}`] : []),
    ];
  });
}

function emptyRows({ problem, territories }: SearchState, variables: readonly Variable[]): string[] {
  if (problem.mayBeEmpty) return [];
  return columnsOf(variables, territories).flatMap((column, territory) => {
    const sum = sumText(column.map(({ name }) => ({ name, factor: 1 })));
    return sum === '' ? [] : [` some${territory}: ${sum} >= 1`];
  });
}

function columnsOf(variables: readonly Variable[], territories: number): Variable[][] {
  const columns: Variable[][] = Array.from({ length: territories }, () => []);
  for (const variable of variables) columns[variable.territory].push(variable);
  return columns;
}

/** A sum, broken into lines that every reader of the format takes; terms of 0 are left out. */
function sumText(terms: readonly { readonly name: string; readonly factor: number }[]): string {
  const shown = terms.filter(({ factor }) => factor !== 0).map(({ name, factor }) => `${factor} ${name}`);
  const lines: string[] = [];
  for (let start = 0; start < shown.length; start += 8) lines.push(shown.slice(start, start + 8).join(' + '));
  return lines.join('\n  + ');
}
