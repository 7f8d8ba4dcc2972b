import { readPlainData } from '../../core/readPlainData.js';
import { throwIssues } from '../../core/throwIssues.js';
import { inferFields } from '../../criteria/inferFields.js';
import { parseCriteria } from '../../criteria/parseCriteria.js';
import type { Criteria, JsonLogic } from '../../criteria/types.js';
import { plainMembers } from '../checks/finding.js';
import { findAnalysisIssues } from '../findAnalysisIssues.js';
import { findRecord } from '../logic/findRecord.js';
import { criteriaFormula, type Formula, oneOf } from '../logic/formula.js';
import { buildSpace } from '../space/buildSpace.js';
import type { Verdict, VerdictOptions } from '../types.js';

/** Whether there is no record that contradicts something; `sides` are criteria, or lists of which one has to be met. */
export function criteriaVerdict(
  sides: readonly JsonLogic[],
  options: VerdictOptions,
  contradiction: (formulas: readonly Formula[]) => Formula,
): Verdict {
  throwIssues(findAnalysisIssues(options));
  return readPlainData(() => decide(sides, options, contradiction));
}

function decide(
  sides: readonly JsonLogic[],
  options: VerdictOptions,
  contradiction: (formulas: readonly Formula[]) => Formula,
): Verdict {
  const lists = sides.map((side): readonly JsonLogic[] => (Array.isArray(side) ? side : [side]));
  const fields = options.fields ?? inferFields(lists.flat());
  const parsed = lists.map((list) => list.map((logic) => parseCriteria(logic, fields)));
  const space = buildSpace(parsed.flat(), fields, { areAccounts: false });
  const formulas = parsed.map((list) => anyOf(list, (criteria) => criteriaFormula(criteria, space)));
  const answer = findRecord(space, contradiction(formulas), options.budget ?? 200_000);
  if (answer.kind === 'found') return { holds: false, witness: plainMembers(answer.record) };
  return answer.kind === 'none' ? { holds: true } : { holds: 'unknown', reason: answer.reason };
}

function anyOf(list: readonly Criteria[], formulaOf: (criteria: Criteria) => Formula): Formula {
  return oneOf(list.map(formulaOf));
}
