import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { sharedPath } from '../support/shared.js';

/** The rows of a CSV file under ../shared/data, members by column. */
export function readShared(...segments: string[]): Readonly<Record<string, string>>[] {
  return parse(readFileSync(sharedPath('data', ...segments)), { columns: true });
}
