import { describeFinding } from '../analysis/describeFinding.js';
import type { PlanFindings } from './renderFindings.js';
import { testedFields } from './testedFields.js';

/** Findings for JSON: each as it is, with its message. */
export function formatFindings({ findings, compiled }: PlanFindings): object[] {
  return findings.map((finding) => {
    const wording = { fields: compiled.fields, testedFields: testedFields(finding, compiled) };
    return { ...finding, message: describeFinding(finding, wording) };
  });
}
