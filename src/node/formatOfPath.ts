import { extname } from 'node:path';
import type { RecordFormat } from './types.js';

/**
 * The format that a file's ending stands for, or `undefined` when it stands for none.
 *
 * @example
 * formatOfPath('accounts.CSV'); // => 'csv'
 * formatOfPath('accounts.jsonl'); // => 'ndjson'
 * formatOfPath('accounts.xlsx'); // => undefined
 */
export function formatOfPath(path: string): RecordFormat | undefined {
  switch (extname(path).toLowerCase()) {
    case '.csv':
      return 'csv';
    case '.ndjson':
    case '.jsonl':
      return 'ndjson';
    default:
      return undefined;
  }
}
