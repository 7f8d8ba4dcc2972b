import { compareText } from '../../core/compareText.js';
import { describeValue } from '../../core/describeValue.js';
import type { Issue } from '../../core/issues.js';
import { readOptions } from '../../core/readOptions.js';
import { throwIssues } from '../../core/throwIssues.js';
import { layOut } from '../../hierarchy/layOut.js';
import { linkParents } from '../../hierarchy/linkParents.js';
import type { HierarchyIndex } from '../../hierarchy/types.js';
import { practiceOptionsSchema, practiceSchema } from './practiceSchema.js';
import type { PracticeInput, PracticeTeam } from './types.js';

/** Fewer answers about a team say little, whoever asks for fewer. */
export const USUAL_ANSWERS = 30;

/** A team and where it stands in the input. */
export interface PlacedTeam extends PracticeTeam {
  readonly row: number;
}

/** Teams and leaders, checked, with every option. */
export interface ReadPractice {
  /** By id. */
  readonly teams: readonly PlacedTeam[];
  /** `null` where nobody reports to anybody. */
  readonly lines: HierarchyIndex | null;
  readonly minimumAnswers: number;
  readonly confidence: number;
  readonly learnersPerSource: number;
  readonly fewest: number;
  readonly most: number;
  /** Whether leaders with the same manager must not meet. */
  readonly arePeersApart: boolean;
}

/** What `practiceSources` is given, or a thrown error with every issue of the form, or else of what is in it. */
export function readPractice(given: unknown, givenOptions: unknown): ReadPractice {
  const { teams, leaders } = readOptions(practiceSchema, given);
  const options = readOptions(practiceOptionsSchema, givenOptions);
  const { fewest, most } = readCircle(options.circle ?? {});
  const nodes = (leaders ?? []).map(({ id, managerId = null }) => ({ id, parentId: managerId }));
  const { issues } = linkParents(nodes, (row) => `/leaders/${row}`);
  throwIssues([
    ...issues.map(toUserIssue),
    ...findTeamIssues({ teams, ...(leaders === undefined ? {} : { leaders }) }),
  ]);
  const sorted = [...nodes].sort((a, b) => compareText(a.id, b.id));
  return {
    teams: teams.map((team, row) => ({ ...team, row })).sort((a, b) => compareText(a.id, b.id)),
    lines: leaders === undefined ? null : layOut(sorted, linkParents(sorted).parentRows),
    minimumAnswers: options.minimumAnswers ?? USUAL_ANSWERS,
    confidence: options.confidence ?? 0.95,
    learnersPerSource: options.learnersPerSource ?? 3,
    fewest,
    most,
    arePeersApart: options.circle?.sameManager === 'apart',
  };
}

function readCircle({ fewest, most }: { readonly fewest?: number | undefined; readonly most?: number | undefined }) {
  const circle = { fewest: fewest ?? Math.min(5, most ?? 5), most: most ?? Math.max(7, fewest ?? 7) };
  if (circle.fewest > circle.most) {
    throwIssues([{ code: 'empty_bounds', pointer: '/circle', lowest: circle.fewest, highest: circle.most }]);
  }
  return circle;
}

/** A manager is a parent under another name. */
function toUserIssue(issue: Issue): Issue {
  const pointerOf = ({ pointer }: { readonly pointer: string }) => pointer.replace(/parentId$/, 'managerId');
  if (issue.code === 'cycle') return { ...issue, pointer: pointerOf(issue) };
  if (issue.code !== 'unknown_parent') return issue;
  return { code: 'unknown_user', pointer: pointerOf(issue), userId: issue.parentId };
}

function findTeamIssues({ teams, leaders }: PracticeInput): Issue[] {
  const known = new Set(leaders?.map(({ id }) => id));
  const first = new Map<string, number>();
  return teams.flatMap((team, row): Issue[] => {
    const pointer = `/teams/${row}`;
    const issues: Issue[] = [...findIndexIssues(team, pointer)];
    const earlier = first.get(team.id);
    if (earlier === undefined) first.set(team.id, row);
    else
      issues.push({
        code: 'duplicate_id',
        pointer: `${pointer}/id`,
        id: team.id,
        firstPointer: `/teams/${earlier}/id`,
      });
    if (leaders !== undefined && team.leaderId !== undefined && !known.has(team.leaderId)) {
      issues.push({ code: 'unknown_user', pointer: `${pointer}/leaderId`, userId: team.leaderId });
    }
    return issues;
  });
}

function findIndexIssues({ index, outcomes }: PracticeTeam, pointer: string): Issue[] {
  const issues: Issue[] = [];
  const wrong = (place: string, expected: string, value: unknown) => {
    issues.push({ code: 'wrong_type', pointer: pointer + place, expected, received: describeValue(value) });
  };
  if (index !== undefined && outcomes !== undefined) wrong('/outcomes', 'no outcomes beside an index', outcomes);
  if (index !== undefined && index.lower > index.value)
    wrong('/index/lower', `at most the index, ${index.value}`, index.lower);
  if (index !== undefined && index.upper < index.value)
    wrong('/index/upper', `at least the index, ${index.value}`, index.upper);
  if (outcomes !== undefined && outcomes.successes > outcomes.trials) {
    wrong('/outcomes/successes', `at most the trials, ${outcomes.trials}`, outcomes.successes);
  }
  return issues;
}
