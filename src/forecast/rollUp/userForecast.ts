import type { Issue } from '../../core/issues.js';
import { forecastColumns } from './forecastColumns.js';
import type { RollUp } from './indexTypes.js';
import type { GroupSums } from './sumByGroup.js';
import type { UserForecast } from './types.js';

/** The columns of what a group of lines has, those of a user say; nothing for one without lines. */
export function userForecast({ plan: { categories } }: RollUp, sums: GroupSums | undefined): UserForecast {
  const nothing = categories.map(() => 0n);
  const { revenue, own, overlay } = sums ?? { revenue: nothing, own: nothing, overlay: nothing };
  const issues: Issue[] = [];
  return {
    ...forecastColumns(categories, revenue, { issues, pointer: '' }),
    own: forecastColumns(categories, own, { issues, pointer: '/own' }),
    overlay: forecastColumns(categories, overlay, { issues, pointer: '/overlay' }),
    issues,
  };
}
