import type { Account } from '../../src/index.js';

/** An account as it comes out of a file: what JSON cannot hold is gone or a text. */
export function asRead(account: Account): Account {
  return JSON.parse(JSON.stringify(account, (_, value) => (typeof value === 'bigint' ? String(value) : value)));
}
