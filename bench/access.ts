import { accessCourse } from './support/access/accessCourse.js';
import { measureBuilding } from './support/access/building.js';
import { measureChanges } from './support/access/changes.js';
import { measureChecks } from './support/access/checks.js';
import { measureLists } from './support/access/lists.js';
import type { Question, Settings } from './support/question.js';
import type { Result } from './support/result.js';

const parts: Readonly<Record<string, (settings: Settings) => Result[]>> = {
  'access, building': measureBuilding,
  'access, checks': (settings) => measureChecks(accessCourse(settings), settings),
  'access, lists and changes': measureListsAndChanges,
};

/**
 * How fast it is to tell who may see an account, beside a walk by hand, CASL with one ability a user, and precomputed
 * pairs, which are too many for more than a few users.
 */
export const access: Question = {
  name: 'access',
  subjects: () => Object.keys(parts),
  answer: async (subject, settings) => parts[subject](settings),
};

/** One after the other, since getting everybody ready takes longer than either; changes come last. */
function measureListsAndChanges(settings: Settings): Result[] {
  const course = accessCourse(settings);
  return [...measureLists(course, settings), ...measureChanges(course, settings)];
}
