import type { Issue } from '../../core/issues.js';
import { forecastColumns } from './forecastColumns.js';
import type { RollUp } from './indexTypes.js';
import type { UserSums } from './sumByUser.js';
import type { UserForecast } from './types.js';

/** The columns of what a user has, nothing for one who has no line. */
export function userForecast({ plan: { categories } }: RollUp, sums: UserSums | undefined): UserForecast {
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
