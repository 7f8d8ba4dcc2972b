import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { AccountColumns, TerritoryModel } from 'bailiwick';
import type { Answers, Matcher } from '../types.js';
import { createAccounts } from './createAccounts.js';
import { createRules } from './createRules.js';
import { levelQuery, usedFields } from './levelQuery.js';
import { ruleLevels } from './ruleLevels.js';
import type { Domains } from './testBoxes.js';

/** A matcher that joins a table of accounts with a table of rules for each level of the tree, all in memory. */
export async function joinMatcher(model: TerritoryModel, threads: number): Promise<Matcher> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: `${threads}`,
    preserve_insertion_order: 'false',
  });
  const connection = await instance.connect();
  const fields = model.fields ?? {};
  return {
    async load({ accounts, columns }) {
      const plan = ruleLevels(model, domainsOf(columns()));
      const used = usedFields(plan, 0).map((name) => [name, fields[name]]);
      await createAccounts(connection, accounts, Object.fromEntries(used));
      for (const [depth, level] of plan.levels.entries()) await createRules(connection, `rules${depth}`, level, fields);
      const query = levelQuery(plan);
      return async () => {
        await connection.run(`CREATE OR REPLACE TABLE answers AS ${query}`);
        return () => readAnswers(connection, accounts.length);
      };
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** The different texts of each field. */
function domainsOf({ columns }: AccountColumns): Domains {
  const domains = new Map<string, ReadonlySet<string>>();
  for (const [name, column] of Object.entries(columns)) {
    if ('values' in column) domains.set(name, new Set(column.values.filter((value) => value !== null)));
  }
  return domains;
}

async function readAnswers(connection: DuckDBConnection, accounts: number): Promise<Answers> {
  const reader = await connection.runAndReadAll('SELECT row, node FROM answers ORDER BY row');
  const [rows, nodes] = reader.getColumns();
  const offsets = new Uint32Array(accounts + 1);
  for (const row of rows ?? []) offsets[Number(row) + 1]++;
  for (let row = 0; row < accounts; row++) offsets[row + 1] += offsets[row];
  return { offsets, territories: Uint32Array.from(nodes ?? [], Number) };
}
