import { compileModel } from '../assignment/compileModel.js';
import { throwIssues } from '../core/throwIssues.js';
import type { TerritoryModel } from '../model/types.js';
import { findContradictions } from './checks/findContradictions.js';
import { findDoubtfulLiterals } from './checks/findDoubtfulLiterals.js';
import { findGaps } from './checks/findGaps.js';
import { findOpaque } from './checks/findOpaque.js';
import { findOverlaps } from './checks/findOverlaps.js';
import { findRedundantConditions } from './checks/findRedundantConditions.js';
import { findShadowed } from './checks/findShadowed.js';
import { modelInquiry } from './checks/modelInquiry.js';
import type { Check } from './checks/types.js';
import { unasked } from './checks/unasked.js';
import { findAnalysisIssues } from './findAnalysisIssues.js';
import { buildPlan } from './plan/buildPlan.js';
import type { AnalysisOptions, Finding, FindingCode } from './types.js';

/** In the order in which findings are listed: a plan is best mended from its criteria up. */
const CHECKS: readonly Check[] = [
  { codes: ['never_matches', 'excluded_by_parent', 'always_matches', 'same_as_parent'], find: findContradictions },
  { codes: ['overlap'], find: findOverlaps },
  { codes: ['gap'], find: findGaps },
  { codes: ['shadowed'], find: findShadowed },
  { codes: ['redundant_condition'], find: findRedundantConditions },
  { codes: ['unreachable_value', 'mixed_types'], find: findDoubtfulLiterals },
  { codes: ['opaque'], find: findOpaque },
];

/**
 * What is true of a model for every account there may be: rules that do nothing, overlaps, gaps, each with an account that
 * shows it, where one can.
 *
 * Every claim is proved. A witness has been evaluated by the predicates that assign accounts before it is reported, and a
 * claim that there is no such account holds for every one. The search is complete for `==`, `in`, prefixes, suffixes,
 * ranges, null and truth tests and lists, within `budget`; what rests on a part that can only be evaluated, on a substring
 * for which no text was found, or on a search that had to end is `unknown`. Declared values, `integer`, `required` and
 * `ignoreCase` are taken at their word; a field that may be absent is absent in a witness where that shows the point.
 * Pins are no part of it. The same model gives the same findings.
 *
 * | finding | severity | it says that |
 * |---|---|---|
 * | `never_matches`, `excluded_by_parent` | error | no account meets the criteria: at all, or of those that the ones above let pass |
 * | `always_matches`, `same_as_parent` | warning | every account does |
 * | `overlap` | error for a tie, info where precedence decides, else warning | one account gets into both, and into nothing below them |
 * | `gap` | warning, info where it or a territory above holds the account | an account gets as far as to a territory, but into nothing below |
 * | `shadowed` | error | others take whatever the territory could get |
 * | `redundant_condition` | info | the condition can be left out |
 * | `unreachable_value`, `mixed_types` | warning | a literal does not do what it seems to |
 * | `opaque`, `unknown` | info | here something is not known |
 *
 * @throws {@link TerritoryError} with every issue of the model, and for options that cannot be used.
 * @example
 * const findings = analyzeModel({
 *   id: 'plan',
 *   territories: [
 *     { id: 'large', parentId: null, criteria: { '>=': [{ var: 'employees' }, 1000] } },
 *     { id: 'small', parentId: null, criteria: { '<=': [{ var: 'employees' }, 1000] } },
 *   ],
 * });
 * findings.map(({ code, witness }) => [code, witness?.employees]); // => [['overlap', 1000], ['gap', undefined]]
 */
export function analyzeModel(model: TerritoryModel, options: AnalysisOptions = {}): Finding[] {
  throwIssues(findAnalysisIssues(options));
  const { limit = 1_000, checks } = options;
  const plan = buildPlan(compileModel(model), options.asOf);
  const inquiry = modelInquiry(plan, options);
  const findings: Finding[] = [];
  for (const check of CHECKS) {
    if (!check.codes.some((code) => isWanted(code, checks))) continue;
    findings.push(...limited(check.find(inquiry.of(check)), (code) => isWanted(code, checks), limit));
  }
  return [...findings, ...inquiry.endings().filter(({ question }) => isWanted(question, checks))];
}

function isWanted(code: FindingCode, checks: readonly FindingCode[] | undefined): boolean {
  return checks === undefined || checks.includes(code);
}

/** At most so many findings of each kind and severity, and one that says so where there may be more. */
function limited(found: Iterable<Finding>, wants: (code: FindingCode) => boolean, limit: number): Finding[] {
  const counts = new Map<string, number>();
  const findings: Finding[] = [];
  for (const each of found) {
    const kind = each.code === 'unknown' ? each.question : each.code;
    if (!wants(kind)) continue;
    const count = counts.get(`${kind} ${each.severity}`) ?? 0;
    counts.set(`${kind} ${each.severity}`, count + 1);
    if (count < limit) findings.push(each);
    if (count !== limit) continue;
    findings.push(unasked(kind, 'limit'));
    break;
  }
  return findings;
}
