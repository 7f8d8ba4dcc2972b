import { compareText } from '../../core/compareText.js';
import type { Issue } from '../../core/issues.js';
import { readPlainData } from '../../core/readPlainData.js';
import { wilsonInterval } from '../../performance/experience/wilsonInterval.js';
import { formCircles } from './formCircles.js';
import { mostByChance } from './mostByChance.js';
import { pairLearners } from './pairLearners.js';
import { type PlacedTeam, type ReadPractice, readPractice, USUAL_ANSWERS } from './readPractice.js';
import type {
  Practice,
  PracticeInput,
  PracticeLearner,
  PracticeOptions,
  PracticeStanding,
  TeamApart,
} from './types.js';

/**
 * The teams whose customers fare reliably better than was to be expected, who could learn from each of them, and circles of
 * their leaders: find out who has the best practice and give them a platform, whatever support they need themselves.
 *
 * A source is a team whose whole interval lies above 1; a learner one whose index lies below it. Neither has too few answers:
 * such a team is set aside, with an issue; fewer than 30 have one even where they are enough. Learners are paired with a source of their own segment first, where several want
 * one the largest shortfall first, then with any that has room; of several sources the one with fewest learners, then the
 * surest; nobody leads both. Among many teams a few are sources by chance alone: `sourcesByChance` says how many on average,
 * and an issue that there are no more than chance makes in 95 % of cases (binomial, with half of what the confidence leaves).
 *
 * Leaders of sources and of their learners meet in circles, learners with their source where that can be, at most so many
 * in each and no two from one reporting line, so that all can speak freely. A reporting line is a leader and everybody above:
 * of two who only have a manager in common neither reports to the other, and they may meet, unless `circle.sameManager` is
 * `apart`. Circles are about even. Where somebody is left over, a
 * bounded search moves others along to make room; whom it does not place is named, with what stands in the way in the circles
 * that were found, which is no proof that there are no others. Ties go to the smaller id.
 *
 * Cost: the square of the number of leaders.
 *
 * @throws {@link TerritoryError} every issue of the form, or else `duplicate_id`, `unknown_user` for a leader or manager that
 * is not listed, `cycle`, `empty_bounds` for a circle, `wrong_type` for an index outside of its interval.
 * @example
 * const practice = practiceSources({
 *   teams: [
 *     { id: 'lyon', segment: 'retail', outcomes: { successes: 180, trials: 200, expected: 0.8 }, leaderId: 'ann' },
 *     { id: 'metz', segment: 'retail', outcomes: { successes: 150, trials: 200, expected: 0.8 }, leaderId: 'ben' },
 *     { id: 'nice', segment: 'retail', outcomes: { successes: 9, trials: 9, expected: 0.8 }, leaderId: 'cat' },
 *   ],
 * });
 * practice.sources.map(({ teamId }) => teamId); // => ['lyon']
 * practice.pairs.map(({ sourceId, learnerId }) => [sourceId, learnerId]); // => [['lyon', 'metz']]
 * practice.circles[0].leaderIds; // => ['ann', 'ben']
 * practice.apart; // => [{ teamId: 'nice', reason: 'too_few_answers' }]
 */
export function practiceSources(input: PracticeInput, options?: PracticeOptions): Practice {
  const read = readPlainData(() => readPractice(input, options));
  const standings = read.teams.map((team) => ({ team, standing: standingOf(team, read) }));
  const judged = standings.flatMap(({ standing }) => (hasEnough(standing, read) ? [standing] : []));
  const sources = judged.filter(({ lower }) => lower > 1).sort(bySureness);
  const learners = judged
    .filter(({ index }) => index < 1)
    .map(toLearner)
    .sort(byShortfall);
  const sourcesByChance = (judged.length * (1 - read.confidence)) / 2;
  const { pairs, unpaired } = pairLearners({ sources, learners }, read);
  return {
    sources,
    learners,
    pairs,
    unpaired,
    ...formCircles({ sources, pairs }, read),
    apart: standings.flatMap(({ team, standing }) => findApart(team, standing, read)),
    sourcesByChance,
    issues: [
      ...standings.flatMap(({ team, standing }) => findFewAnswers(team, standing, read)),
      ...findChance(sources.length, { teams: judged.length, chance: (1 - read.confidence) / 2 }),
    ],
  };
}

/** Sources that may all be there by chance. */
function findChance(sources: number, { teams, chance }: { readonly teams: number; readonly chance: number }): Issue[] {
  if (sources === 0) return [];
  const most = mostByChance(teams, chance);
  return sources <= most ? [{ code: 'sources_by_chance', sources, byChance: teams * chance, most }] : [];
}

type Standing = PracticeStanding | null;

function standingOf({ id, index, outcomes, ...team }: PlacedTeam, { confidence }: ReadPractice): Standing {
  const segment = team.segment ?? null;
  if (index !== undefined) {
    const { value, lower, upper, answers } = index;
    return { teamId: id, segment, index: value, lower, upper, answers };
  }
  if (outcomes === undefined) return null;
  const { successes, trials, expected } = outcomes;
  const { proportion, lower, upper } = wilsonInterval(successes, trials, { confidence });
  const ends = { lower: lower / expected, upper: upper / expected };
  return { teamId: id, segment, index: (proportion ?? 0) / expected, ...ends, answers: trials };
}

function hasEnough(standing: Standing, { minimumAnswers }: ReadPractice): standing is PracticeStanding {
  return standing !== null && standing.answers >= minimumAnswers;
}

function toLearner(standing: PracticeStanding): PracticeLearner {
  return { ...standing, shortfall: 1 - standing.index, isReliable: standing.upper < 1 };
}

function bySureness(a: PracticeStanding, b: PracticeStanding): number {
  return b.lower - a.lower || compareText(a.teamId, b.teamId);
}

function byShortfall(a: PracticeLearner, b: PracticeLearner): number {
  return b.shortfall - a.shortfall || compareText(a.teamId, b.teamId);
}

function findApart({ id }: PlacedTeam, standing: Standing, read: ReadPractice): TeamApart[] {
  if (standing === null) return [{ teamId: id, reason: 'not_measured' }];
  if (!hasEnough(standing, read)) return [{ teamId: id, reason: 'too_few_answers' }];
  return standing.index < 1 || standing.lower > 1 ? [] : [{ teamId: id, reason: 'as_expected' }];
}

function findFewAnswers({ id, row, index }: PlacedTeam, standing: Standing, read: ReadPractice): Issue[] {
  if (standing === null) return [];
  const pointer = `/teams/${row}/${index === undefined ? 'outcomes/trials' : 'index/answers'}`;
  const { answers } = standing;
  if (hasEnough(standing, read)) {
    return answers < USUAL_ANSWERS ? [{ code: 'few_answers', pointer, teamId: id, answers, usual: USUAL_ANSWERS }] : [];
  }
  return [{ code: 'too_few_answers', pointer, teamId: id, answers, minimum: read.minimumAnswers }];
}
