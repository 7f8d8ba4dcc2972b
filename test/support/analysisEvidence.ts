import {
  type Account,
  assignAccount,
  type Criteria,
  compileCriteria,
  explainAccount,
  type Finding,
  formatCriteria,
  type JsonLogic,
  parseCriteria,
  type TerritoryModel,
} from '../../src/index.js';
import { areTied, lineOf, outcomeOf, shortened, type View } from './analysisOracle.js';

/** What is wrong with the witness of a finding, as the functions that assign accounts see it; nothing where it is one. */
export function witnessProblem(view: View, finding: Finding): string | undefined {
  const { model, asOf, compiledUnder } = view;
  const { witness, code } = finding;
  if (witness === undefined) return ['overlap', 'gap', 'shadowed'].includes(code) ? 'no witness' : undefined;
  const options = asOf === undefined ? {} : { asOf };
  const idsUnder = (policy: TerritoryModel['policy']) =>
    assignAccount(compiledUnder(policy), witness, options).territories.map((each) => each.territoryId);
  const { branch = 'deepest', precedence = [] } = model.policy ?? {};
  const [first] = finding.territoryIds;
  switch (finding.code) {
    case 'overlap': {
      const [one, second] = finding.territoryIds;
      if (![one, second].every((id) => idsUnder({ branch: 'deepest', precedence }).includes(id))) return 'not in both';
      const alone = {
        ...view,
        belongsTo: (policy: TerritoryModel['policy']) => new Map([[witness, idsUnder(policy)]]),
      };
      return outcomeOf(alone, { first: one, second }, witness) === finding.outcome ? undefined : 'another outcome';
    }
    case 'shadowed':
      if (!idsUnder({ branch, precedence }).includes(first)) return 'no candidate';
      return idsUnder(model.policy).includes(first) ? 'not shadowed' : undefined;
    case 'gap': {
      const { visited } = explainAccount(compiledUnder({ branch: 'deepest', precedence }), witness, options);
      return gapProblem(model, finding, new Map(visited.map(({ territoryId, outcome }) => [territoryId, outcome])));
    }
    default:
      return 'a witness that means nothing';
  }
}

const SHUT = ['parent_failed', 'criteria_failed', 'inactive', 'out_of_dates'];
const HELD = ['assigned', 'deeper_match'];

function gapProblem(
  { territories }: TerritoryModel,
  { scope, outcome }: Finding<'gap'>,
  outcomes: ReadonlyMap<string, string>,
): string | undefined {
  const outcomeOf = (id: string) => outcomes.get(id) ?? 'unvisited';
  const line = lineOf(territories, scope);
  const isHeld = line.some((id) => HELD.includes(outcomeOf(id)));
  if (line.some((id) => SHUT.includes(outcomeOf(id)))) return 'does not get there';
  if (isHeld !== (outcome === 'held')) return isHeld ? 'held' : 'lost';
  const isTaken = territories.some(({ id, parentId }) => parentId === scope && HELD.includes(outcomeOf(id)));
  return isTaken ? 'taken below' : undefined;
}

/** Whether some territories, all of them needed, take every account that another one could have. */
export function areFewestRivals(view: View, id: string, by: readonly string[]): boolean {
  const ruleOut = (others: readonly string[]) => isRuledOut(view, id, others);
  return ruleOut(by) && by.every((each) => !ruleOut(by.filter((other) => other !== each)));
}

function isRuledOut({ model, belongsTo }: View, id: string, others: readonly string[]): boolean {
  const { branch = 'deepest', precedence = [] } = model.policy ?? {};
  return [...belongsTo({ branch, precedence }).values()]
    .filter((ids) => ids.includes(id))
    .every(
      (ids) =>
        !isKept(
          model,
          ids.filter((each) => each === id || others.includes(each)),
          id,
        ),
    );
}

/** Whether a territory gets an account that some have in common, which are in precedence order. */
function isKept(model: TerritoryModel, ids: readonly string[], id: string): boolean {
  const { winners = 'all', tie = 'first', limit = ids.length } = model.policy ?? {};
  const tied = ids.filter((each) => areTied(model, each, id));
  const [place, start] = [ids.indexOf(id), ids.indexOf(tied[0])];
  if (place >= limit) return false;
  if (winners === 'all') return true;
  if (tie === 'first') return place < winners;
  return tie === 'keepAll' ? start < winners : start + tied.length <= winners;
}

/** Whether conditions can be left out of criteria one after the other without any account noticing. */
export function canAllGo(
  { model }: View,
  logic: JsonLogic,
  { conditions, accounts }: { readonly conditions: readonly JsonLogic[]; readonly accounts: readonly Account[] },
): boolean {
  const holds = (criteria: Criteria) => compileCriteria(formatCriteria(criteria), model.fields);
  let left = parseCriteria(logic, model.fields);
  for (const condition of conditions) {
    const before = holds(left);
    const next = shortened(left).find(([rest, gone]) => {
      if (JSON.stringify(formatCriteria(gone)) !== JSON.stringify(condition)) return false;
      const after = holds(rest);
      return accounts.every((account) => before(account) === after(account));
    });
    if (next === undefined) return false;
    left = next[0];
  }
  return true;
}
