import { describePlace } from '../describePlace.js';
import type { AccessIssues } from '../issues/accessIssues.js';
import { anyPlace } from './anyPlace.js';
import type { Wording } from './types.js';

/** The words for what can be wrong with the facts about access. */
export const accessWording: Wording<AccessIssues> = {
  unknown_user: (i) => `${anyPlace(i.pointer)}there is no user \`${i.userId}\``,
  unknown_record: (i) => `${anyPlace(i.pointer)}there is no ${i.type} \`${i.id}\``,
  duplicate_owner: (i) =>
    `${describePlace(i.pointer)}: the ${i.type} \`${i.id}\` has an owner already, from ${describePlace(i.firstPointer)}`,
};
