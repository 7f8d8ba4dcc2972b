import { describePlace } from '../describePlace.js';
import type { SupportIssues } from '../issues/supportIssues.js';
import type { Wording } from './types.js';

/** The words for what can be wrong with support that is divided among teams. */
export const supportWording: Wording<SupportIssues> = {
  unknown_group: (i) => `${describePlace(i.pointer)}: there is no group \`${i.groupId}\``,
  unknown_team: (i) => `${describePlace(i.pointer)}: there is no team \`${i.teamId}\``,
  infeasible_floors: (i) =>
    `${describePlace(i.pointer)}: expected floors of at most ${i.available} together${i.groupId === null ? '' : ` in \`${i.groupId}\``}, got ${i.floors}`,
  not_concave: (i) =>
    `${describePlace(i.pointer)}: expected unit ${i.unit} of \`${i.teamId}\` to bring at most ${i.gainBefore}, as the one before, got ${i.gain}`,
  too_few_answers: (i) =>
    `${describePlace(i.pointer)}: expected at least ${i.minimum} answers about \`${i.teamId}\`, got ${i.answers}`,
  few_answers: (i) =>
    `${describePlace(i.pointer)}: ${i.answers} answers about \`${i.teamId}\` say little, expected at least ${i.usual}`,
  sources_by_chance: (i) =>
    `expected more sources than the ${i.most} that chance alone may well make (${i.byChance.toFixed(1)} on average), got ${i.sources}`,
};
