import { describeFinding } from '../analysis/describeFinding.js';
import { describeFindingWitness } from '../analysis/describeFindingWitness.js';
import type { Finding, FindingCode, Severity } from '../analysis/types.js';
import { assignAccount } from '../assignment/assignAccount.js';
import type { CompiledModel } from '../assignment/compileModel.js';
import type { Account } from '../assignment/types.js';
import type { Palette } from './choosePalette.js';
import { describeKind } from './describeKind.js';
import { formatCount } from './formatCount.js';
import { joinNames } from './joinNames.js';
import { territoryNamer } from './territoryNamer.js';
import { testedFields } from './testedFields.js';

/** What an analysis found, and in which plan as it stands on which day. */
export interface PlanFindings {
  readonly compiled: CompiledModel;
  readonly asOf?: string;
  readonly findings: readonly Finding[];
}

/** At most so many findings of one kind and severity are shown. */
const MOST_SHOWN = 8;

const MOST_NAMED = 5;

const SEVERITIES = ['error', 'warning', 'info'] as const;

/** The lines that list what is true of a plan, the most severe first, then by kind; one line when there is nothing. */
export function renderFindings(plan: PlanFindings, palette: Palette): string[] {
  const { findings, compiled } = plan;
  const view = { ...plan, palette, nameOf: territoryNamer(compiled.index) };
  const parts = SEVERITIES.flatMap((severity) => {
    const same = findings.filter((finding) => finding.severity === severity);
    return same.length === 0 ? [] : [['', headline(severity, same.length, palette), ...renderKinds(same, view)]];
  });
  return parts.length === 0 ? ['', palette.good('nothing found wrong with the plan')] : parts.flat();
}

interface FindingView extends PlanFindings {
  readonly palette: Palette;
  readonly nameOf: (id: string) => string;
}

function headline(severity: Severity, count: number, { bad, strong }: Palette): string {
  switch (severity) {
    case 'error':
      return bad(strong(formatCount(count, 'error')));
    case 'warning':
      return strong(formatCount(count, 'warning'));
    case 'info':
      return strong(`${formatCount(count)} for information`);
  }
}

/** Kinds in the order in which they were looked for. */
function renderKinds(findings: readonly Finding[], view: FindingView): string[] {
  const codes = [...new Set(findings.map(({ code }) => code))];
  return codes.flatMap((code) =>
    renderKind(
      code,
      findings.filter((finding) => finding.code === code),
      view,
    ),
  );
}

function renderKind(code: FindingCode, findings: readonly Finding[], view: FindingView): string[] {
  const { palette } = view;
  const more = findings.length - MOST_SHOWN;
  const [first] = findings;
  const paint = first.severity === 'error' ? palette.bad : palette.strong;
  return [
    `  ${paint(code)} ${formatCount(findings.length)} ${palette.faint(`– ${describeKind(first)}`)}`,
    ...findings.slice(0, MOST_SHOWN).flatMap((finding) => renderFinding(finding, view)),
    ...(more > 0 ? [palette.faint(`    … and ${formatCount(more)} more (all in --json)`)] : []),
  ];
}

function renderFinding(finding: Finding, view: FindingView): string[] {
  const { compiled, nameOf, palette } = view;
  const { witness, ...claim } = finding;
  const nameTerritory = (id: string) => palette.strong(nameOf(id));
  const title = `    ${describeFinding(claim, { nameTerritory, fields: compiled.fields })}`;
  if (witness === undefined) return [title];
  const fields = describeFindingWitness(witness, testedFields(finding, compiled)).join(', ');
  const example = fields === '' ? 'any account' : fields;
  return [
    title,
    `      ${palette.faint('for example:')} ${example} ${palette.faint(`→ ${destination(witness, view)}`)}`,
  ];
}

/** Where the rules assign a witness. */
function destination(witness: Account, { compiled, asOf, nameOf }: FindingView): string {
  const { territories } = assignAccount(compiled, witness, asOf === undefined ? {} : { asOf });
  if (territories.length === 0) return 'no territory';
  const names = territories.slice(0, MOST_NAMED).map(({ territoryId }) => nameOf(territoryId));
  const more = territories.length - names.length;
  return joinNames(more > 0 ? [...names, `${formatCount(more)} more`] : names);
}
