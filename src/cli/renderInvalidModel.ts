import { describeIssue } from '../core/describeIssue.js';
import type { Issue } from '../core/issues.js';
import type { Palette } from './choosePalette.js';
import { formatCount } from './formatCount.js';

/** The lines that list everything that is wrong with a model, one issue a line under one headline. */
export function renderInvalidModel(name: string, issues: readonly Issue[], palette: Palette): string[] {
  const headline = `${name}: expected a valid model, got ${formatCount(issues.length, 'issue')}:`;
  return [palette.bad(headline), ...issues.map((issue) => `  ${describeIssue(issue)}`)];
}
