import { describeIssue } from '../core/describeIssue.js';
import type { Issue } from '../core/issues.js';
import type { PinFile } from '../node/readPins.js';
import type { RecordIssue } from './types.js';

/** What a run reports at its end, which is about pins: the messages say where the first pin on that account stands. */
export function describeRunIssues(issues: readonly Issue[], { pins, places }: PinFile): RecordIssue[] {
  const placeById = new Map(pins.map(({ accountId }, at) => [accountId, places[at]] as const).reverse());
  return issues.map((issue) => {
    const place = 'accountId' in issue ? placeById.get(issue.accountId) : undefined;
    return { issue, message: (place === undefined ? '' : `${describePlace(place)}: `) + describeIssue(issue) };
  });
}

function describePlace({ path, line, member }: PinFile['places'][number]): string {
  return `${path}, ${line === undefined ? `\`${member}\`` : `line ${line}`}`;
}
