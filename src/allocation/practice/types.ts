import type { Issue } from '../../core/issues.js';

/** How a team's customers fare beside what was to be expected: 1 is as expected. */
export interface ExperienceIndex {
  readonly value: number;
  /** The ends of its confidence interval, around the value. */
  readonly lower: number;
  readonly upper: number;
  /** How many answers it rests on. */
  readonly answers: number;
}

/** Answers counted: how many were good ones, and which part was to be expected. */
export interface ExperienceOutcomes {
  readonly successes: number;
  readonly trials: number;
  /** Above 0, at most 1. */
  readonly expected: number;
}

/** A team whose practice may be worth seeing, or that may want to see some. */
export interface PracticeTeam {
  readonly id: string;
  /** Teams of the same segment have most to show each other. */
  readonly segment?: string;
  readonly index?: ExperienceIndex;
  /** In place of `index`: successes / trials / expected, with the interval of Wilson. */
  readonly outcomes?: ExperienceOutcomes;
  readonly leaderId?: string;
}

/** Somebody who leads a team, or stands in a line above one. */
export interface PracticeLeader {
  readonly id: string;
  readonly managerId?: string | null;
}

/** Teams and the lines of their leaders; the order of each list does not matter. */
export interface PracticeInput {
  readonly teams: readonly PracticeTeam[];
  /** Where they are given, every leader and manager is among them; without, nobody reports to anybody. */
  readonly leaders?: readonly PracticeLeader[];
}

/** Who counts as a source, and how many meet. */
export interface PracticeOptions {
  /** Teams with fewer answers are neither sources nor learners (default 30). */
  readonly minimumAnswers?: number;
  /** Of the intervals, above 0 and below 1 (default 0.95). */
  readonly confidence?: number;
  /** So many learners at most does a source get (default 3). */
  readonly learnersPerSource?: number;
  /** Few enough to talk: how many leaders are to meet (default 5 to 7); `most` always holds. */
  readonly circle?: {
    readonly fewest?: number;
    readonly most?: number;
    /** Whether leaders with the same manager may meet: `together`, or `apart` where they must not (default `together`). */
    readonly sameManager?: 'together' | 'apart';
  };
}

/** A team and what is known of it. */
export interface PracticeStanding {
  readonly teamId: string;
  readonly segment: string | null;
  readonly index: number;
  readonly lower: number;
  readonly upper: number;
  readonly answers: number;
}

/** A team whose customers fare worse than was to be expected. */
export interface PracticeLearner extends PracticeStanding {
  /** 1 − index. */
  readonly shortfall: number;
  /** Whether the whole interval lies below 1; otherwise it may be chance. */
  readonly isReliable: boolean;
}

/** Who could learn from whom. */
export interface PracticePair {
  readonly sourceId: string;
  readonly learnerId: string;
  readonly isSameSegment: boolean;
  readonly shortfall: number;
}

/** Leaders who meet. */
export interface PracticeCircle {
  /** In the order of the ids, like `teamIds`, which are the teams that they lead. */
  readonly leaderIds: readonly string[];
  readonly teamIds: readonly string[];
  /** Whether they are fewer than was wanted. */
  readonly isSmall: boolean;
}

/** A learner that no source was left for. */
export interface UnpairedLearner {
  readonly teamId: string;
  readonly shortfall: number;
  /** There is no source at all; each has as many learners as it may; or each that may have more has the leader of this team. */
  readonly reason: 'no_source' | 'sources_full' | 'same_leader';
}

/** Somebody who meets nobody. */
export interface UnplacedLeader {
  /** `null` for a team without one. */
  readonly leaderId: string | null;
  readonly teamIds: readonly string[];
  /**
   * The team has no leader; nobody else is to meet; or what was found stands in the way, which other circles might not:
   * somebody of the same line (or manager) is in every circle with a free seat, and is everybody else without a circle; or no
   * circle has a free seat.
   */
  readonly reason: 'no_leader' | 'nobody_else' | 'reporting_line' | 'circles_full';
}

/** A team that is neither a source nor a learner. */
export interface TeamApart {
  readonly teamId: string;
  /** `as_expected`: at or above expectation, but not reliably above. */
  readonly reason: 'not_measured' | 'too_few_answers' | 'as_expected';
}

/** Whose practice is worth seeing, by whom, and who meets. */
export interface Practice {
  /** Whose whole interval lies above 1, the highest lower end first. */
  readonly sources: readonly PracticeStanding[];
  /** The largest shortfall first. */
  readonly learners: readonly PracticeLearner[];
  /** By source, in their order, and then by shortfall. */
  readonly pairs: readonly PracticePair[];
  readonly unpaired: readonly UnpairedLearner[];
  /** Leaders of sources and of their learners. */
  readonly circles: readonly PracticeCircle[];
  readonly unplaced: readonly UnplacedLeader[];
  readonly apart: readonly TeamApart[];
  /** How many sources there would be on average by chance alone, were every team as expected. */
  readonly sourcesByChance: number;
  /** Teams with too few answers, or with few, and sources that may all be there by chance. */
  readonly issues: readonly Issue[];
}
