import type { LinearProgram, PlanSolver } from '../../../src/index.js';

/** HiGHS, as far as it is used here. */
interface Highs {
  readonly solve: (text: string) => { readonly Status: string; readonly Columns: Readonly<Record<string, object>> };
}

/** A solver that asks HiGHS. */
export function solveWith(highs: Highs): PlanSolver {
  return ({ text, variables }: LinearProgram) => {
    const { Status, Columns } = highs.solve(text);
    if (Status !== 'Optimal') return null;
    return variables.map(({ name }) => name).filter((name) => isChosen(Columns[name]));
  };
}

function isChosen(column: object): boolean {
  return 'Primal' in column && Number(column.Primal) > 0.5;
}
