import type { Issue } from '../core/issues.js';
import { throwIssues } from '../core/throwIssues.js';
import { isSameFile } from '../node/isSameFile.js';
import type { GivenPath } from './givenPaths.js';

/**
 * Refuses to read one standard input twice, to write one file twice, and to write over what is read.
 *
 * @throws {@link TerritoryError} `invalid_option`, for every such pair.
 */
export async function checkPaths(inputs: readonly GivenPath[], outputs: readonly GivenPath[]): Promise<void> {
  const standardInputs = inputs.filter(({ path }) => path === '-');
  const issues = standardInputs.length > 1 ? [clash(standardInputs[1], standardInputs[0])] : [];
  for (const [place, output] of outputs.entries()) {
    for (const other of [...inputs.filter(({ path }) => path !== '-'), ...outputs.slice(0, place)]) {
      if (await isSameFile(output.path, other.path)) issues.push(clash(output, other));
    }
  }
  throwIssues(issues);
}

function clash({ option, path }: GivenPath, other: GivenPath): Issue {
  return { code: 'invalid_option', option, expected: `another place than ${other.option}`, received: `\`${path}\`` };
}
