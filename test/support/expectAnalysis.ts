import { expect } from 'vitest';
import { analyzeModel, type Finding } from '../../src/index.js';
import type { AnalysisSample } from './analysisArbitraries.js';
import { areFewestRivals, canAllGo, witnessProblem } from './analysisEvidence.js';
import { analyzeSlowly, type View, viewOf } from './analysisOracle.js';
import { criteriaOfModels, everyAccount, isDecidable } from './everyAccount.js';

/** More accounts than these are not tried. */
const MOST_ACCOUNTS = 600;

/**
 * The findings on a model are those that trying every account gives, and their evidence holds. Where the accounts cannot
 * show everything, what they do show is found, what is found they do not contradict, and only there may `unknown` come.
 * `false` where the accounts are too many to try.
 */
export function expectSlowFindings({ model, asOf }: AnalysisSample): boolean {
  const { fields = {} } = model;
  const criteria = criteriaOfModels([model], fields);
  const accounts = everyAccount(criteria, fields, MOST_ACCOUNTS);
  if (accounts === undefined) return false;
  const day = asOf === undefined ? {} : { asOf };
  const view = viewOf({ model, accounts, ...day });
  const findings = analyzeModel(model, day);
  expect(findings.map((finding) => witnessProblem(view, finding)).filter((problem) => problem !== undefined)).toEqual(
    [],
  );
  if (isDecidable(criteria)) expectSame(view, findings);
  else expectCompatible(view, findings);
  return true;
}

function expectSame(view: View, findings: readonly Finding[]): void {
  expect(claimsOf(findings)).toEqual(analyzeSlowly(view));
  for (const finding of findings)
    if (finding.code === 'shadowed')
      expect(finding).toSatisfy(() => areFewestRivals(view, finding.territoryIds[0], finding.by));
}

const SYNTACTIC: readonly string[] = ['unreachable_value', 'mixed_types', 'opaque'];

function claimsOf(findings: readonly Finding[]): string[] {
  return findings
    .filter(({ code }) => !SYNTACTIC.includes(code))
    .map(claimOf)
    .sort();
}

function claimOf(finding: Finding): string {
  const [first] = finding.territoryIds;
  switch (finding.code) {
    case 'never_matches':
    case 'excluded_by_parent':
    case 'always_matches':
    case 'same_as_parent':
      return `${finding.code} ${first} ${finding.member}`;
    case 'redundant_condition':
      return `redundant_condition ${first} ${finding.member} ${JSON.stringify(finding.condition)}`;
    case 'overlap':
      return `overlap ${finding.territoryIds.join(' ')} below ${finding.scope}: ${finding.outcome}`;
    case 'gap':
      return `gap below ${finding.scope}: ${finding.outcome}`;
    case 'shadowed':
      return `shadowed ${first}`;
    case 'unreachable_value':
    case 'mixed_types':
    case 'opaque':
    case 'unknown':
      return JSON.stringify(finding);
  }
}

/** What some accounts show is found or not known, and nothing is claimed of all accounts that is not true of these. */
function expectCompatible(view: View, findings: readonly Finding[]): void {
  const claims = claimsOf(findings);
  const unknown = findings.filter(isUnknown);
  for (const { reason } of unknown) expect(['opaque', 'text']).toContain(reason);
  const slow = analyzeSlowly(view);
  for (const claim of slow.filter((each) => /^(overlap|gap)/.test(each))) {
    const accepted = [claim, claim.replace(': held', ': lost')];
    const isOpen = unknown.some(({ question, territoryIds, scope }) =>
      claim.startsWith(`${question} ${question === 'gap' ? `below ${scope}` : territoryIds.join(' ')}`),
    );
    if (!isOpen) expect(claims.filter((each) => accepted.includes(each))).toHaveLength(1);
  }
  expect(findings.filter((finding) => isContradicted(view, finding))).toEqual([]);
  expectRedundant(view, findings);
}

function isUnknown(finding: Finding): finding is Finding<'unknown'> {
  return finding.code === 'unknown';
}

/** Whether some account is one that there should not be, by a finding that is about all of them. */
function isContradicted(view: View, finding: Finding): boolean {
  const [id] = finding.territoryIds;
  switch (finding.code) {
    case 'never_matches':
    case 'excluded_by_parent':
      return view.coming(id, finding.member).some((account) => view.passes(id, finding.member, account));
    case 'always_matches':
    case 'same_as_parent':
      return !view.coming(id, finding.member).every((account) => view.passes(id, finding.member, account));
    case 'shadowed':
      return [...view.belongsTo(view.model.policy).values()].some((ids) => ids.includes(id));
    default:
      return false;
  }
}

function expectRedundant(view: View, findings: readonly Finding[]): void {
  for (const territory of view.open)
    for (const member of ['criteria', 'localCriteria'] as const) {
      const conditions = findings.flatMap((each) =>
        each.code === 'redundant_condition' && each.territoryIds[0] === territory.id && each.member === member
          ? [each.condition]
          : [],
      );
      const accounts = view.coming(territory.id, member);
      expect(conditions).toSatisfy(() => canAllGo(view, territory[member] ?? true, { conditions, accounts }));
    }
}
