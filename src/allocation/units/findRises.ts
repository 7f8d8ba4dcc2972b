import type { Issue } from '../../core/issues.js';
import type { GainProblem } from './problemTypes.js';

/** Units that bring more than the one before, the first one of each team that has any, in the order of the input. */
export function findRises({ members }: GainProblem): Issue[] {
  const inOrder = [...members].sort((a, b) => a.row - b.row);
  return inOrder.flatMap(({ team, row, curve, lowest, highest }): Issue[] => {
    const unit = curve.firstRise(lowest, highest);
    if (unit === null) return [];
    const pointer = team.gains === undefined ? `/teams/${row}/response` : `/teams/${row}/gains/${unit - 1}`;
    const [gain, gainBefore] = [curve.gainAt(unit), curve.gainAt(unit - 1)];
    return [{ code: 'not_concave', pointer, teamId: team.id, unit, gain, gainBefore }];
  });
}
