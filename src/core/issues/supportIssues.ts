/** What can be wrong with support that is divided among teams, and with circles of their leaders. */
export interface SupportIssues {
  /** A team in a group that is not among the groups. */
  unknown_group: { pointer: string; groupId: string };
  /** A team that is not among the teams. */
  unknown_team: { pointer: string; teamId: string };
  /** Guarantees of more units than there are, or, with `groupId`, than a group may have. */
  infeasible_floors: { pointer: string; groupId: string | null; floors: number; available: number };
  /** A unit that brings more than the one before, so that handing out units one by one may miss the best. */
  not_concave: { pointer: string; teamId: string; unit: number; gain: number; gainBefore: number };
  /** A team with too few answers to say anything about it. */
  too_few_answers: { pointer: string; teamId: string; answers: number; minimum: number };
  /** A team that counts with so few answers that its interval says little. */
  few_answers: { pointer: string; teamId: string; answers: number; usual: number };
  /** No more teams reliably above what was expected than chance alone puts there: `byChance` on average, rarely above `most`. */
  sources_by_chance: { sources: number; byChance: number; most: number };
}
