import type { Issue } from '../core/issues.js';
import type { CheckFileResult } from './checkFile.js';
import type { Palette } from './choosePalette.js';
import type { ModelOverview } from './describeModel.js';
import { formatCount } from './formatCount.js';
import { renderAbsentFields } from './renderAbsentFields.js';
import { type PlanFindings, renderFindings } from './renderFindings.js';
import { renderInvalidModel } from './renderInvalidModel.js';
import { renderIssueCounts } from './renderIssueCounts.js';
import { renderModel } from './renderModel.js';

/** What `bailiwick check` found. */
export type CheckReport =
  | { readonly kind: 'invalid'; readonly name: string; readonly issues: readonly Issue[] }
  | {
      readonly kind: 'valid';
      readonly model: ModelOverview;
      readonly plan: PlanFindings;
      readonly accounts: CheckFileResult | undefined;
    };

/**
 * The lines of a check's report: all that is wrong with an invalid model; else what the model has, what is true of it for
 * every account, and the issues of the given accounts.
 */
export function renderCheckReport(report: CheckReport, palette: Palette): string[] {
  if (report.kind === 'invalid') return renderInvalidModel(report.name, report.issues, palette);
  const { model, plan, accounts } = report;
  const checked = accounts === undefined ? [] : ['', ...renderAccounts(accounts, palette)];
  return [...renderModel(model, palette), ...renderFindings(plan, palette), ...checked];
}

function renderAccounts({ read, issues, absentFields, misspeltColumns }: CheckFileResult, palette: Palette): string[] {
  const isClean = issues.length === 0 && misspeltColumns.length === 0;
  const found = isClean ? [palette.good('no issues')] : renderIssueCounts(issues, palette);
  const misspelt = misspeltColumns.map(({ column, field }) =>
    palette.bad(`the column \`${column}\` is not read: did you mean the field \`${field}\`?`),
  );
  return [
    palette.strong(`${formatCount(read, 'account')} read`),
    ...misspelt,
    ...found,
    ...renderAbsentFields(absentFields, palette),
  ];
}
