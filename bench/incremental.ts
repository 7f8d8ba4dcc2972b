import {
  type AssignmentTable,
  applyChange,
  assignAccounts,
  type CompiledModel,
  compileModel,
  reassign,
  type Territory,
  type TerritoryModel,
  trackAssignment,
} from 'bailiwick';
import type { Round } from './contestants/types.js';
import { comparison } from './support/comparison.js';
import { courseOf } from './support/course.js';
import type { Question, Settings } from './support/question.js';
import type { Runner } from './support/race.js';
import { raceResults } from './support/raceResults.js';
import type { Result } from './support/result.js';
import { workloadOf } from './workloads/workloadOf.js';

const FULL_RUN = 'full run';
const ONE_CHANGE = 'one changed criteria';

/** How much faster than a full run it is to assign again what a change of one territory's criteria can touch. */
export const incremental: Question = {
  name: 'incremental',
  subjects: ({ isShort }) => [isShort ? 'geo/1013' : 'geo/10007'],
  answer: measure,
};

async function measure(subject: string, settings: Settings): Promise<Result[]> {
  const course = courseOf(workloadOf(subject), settings.accounts);
  const { accounts } = course.supply.take(course.supply.most);
  const tracked = trackAssignment(compileModel(course.model), accounts);
  const after = compileModel(withoutOneLeaf(course.model, tracked.table, tracked.compiled));
  const { evaluated, counts, fullRun } = reassign(after, tracked);
  const changed = counts.gained + counts.lost + counts.moved;
  // Only the accounts of the leaf itself can be touched when its criteria come to match nobody.
  if (fullRun !== undefined || changed === 0 || evaluated !== changed)
    throw new Error(`${evaluated} accounts were evaluated for ${changed} that changed`);
  const runners = [
    runnerOf(FULL_RUN, () => assignAccounts(after, accounts)),
    runnerOf(ONE_CHANGE, () => reassign(after, tracked).next.table),
  ];
  const options = { question: 'incremental', rounds: 3 * settings.rounds, bases: [FULL_RUN] };
  const results = await raceResults(runners, course, options);
  return [...results, ...comparison(results, ONE_CHANGE, FULL_RUN)];
}

/** The model with the criteria of one leaf changed so that nobody meets them: in the middle of those with accounts. */
function withoutOneLeaf(model: TerritoryModel, table: AssignmentTable, { index }: CompiledModel): TerritoryModel {
  const counts = new Uint32Array(table.territoryIds.length);
  for (const number of table.territories) counts[number]++;
  const isLeaf = ({ id }: Territory) => {
    const position = index.positionById.get(id) ?? 0;
    return index.endOf[position] === position + 1;
  };
  const crowd = new Map(table.territoryIds.map((id, number) => [id, counts[number]]));
  const crowdOf = ({ id }: Territory) => crowd.get(id) ?? 0;
  const leaves = model.territories.filter((territory) => isLeaf(territory) && crowdOf(territory) > 0);
  const { id } = leaves.sort((a, b) => crowdOf(a) - crowdOf(b))[leaves.length >> 1];
  const nobody = { '==': [{ var: 'country' }, 'nowhere'] };
  return applyChange(model, { op: 'update', territoryId: id, set: { criteria: nobody } }).model;
}

function runnerOf(name: string, assign: () => AssignmentTable): Runner {
  const round: Round = () => {
    const answers = assign();
    return () => answers;
  };
  const answers = assign();
  return { name, accounts: answers.offsets.length - 1, answers, start: () => round };
}
