import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'vitest';

const beside = resolve(import.meta.dirname, '../../../shared');

/** The folder of data sets and cases beside the repository, `undefined` where a clone has none. */
const sharedFolder = existsSync(join(beside, 'data')) ? beside : undefined;

/**
 * The path of something in the shared folder, such as `sharedPath('cases', 'json-logic-official.json')`.
 * It throws where there is no such folder, so it belongs inside the body of {@link describeWithShared}.
 */
export function sharedPath(...segments: string[]): string {
  if (sharedFolder === undefined) throw new Error('../shared is absent');
  return join(sharedFolder, ...segments);
}

/** A suite over shared data: its `body` runs only where the data is, otherwise one skipped test says why. */
export function describeWithShared(title: string, body: () => void): void {
  describe(title, sharedFolder === undefined ? skipAll : body);
}

function skipAll(): void {
  it.skipIf(true)('is skipped, since ../shared is absent', () => {});
}
