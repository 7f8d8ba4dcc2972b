// Real companies fall into the territories of a software vendor, and three of them are explained: npm run demo
import { readFileSync } from 'node:fs';
import {
  type Account,
  assignAccounts,
  compileModel,
  countByTerritory,
  explainAccount,
  parseModel,
  type TerritoryExplanation,
  walk,
} from 'bailiwick';
import { parse } from 'csv-parse/sync';

const folder = new URL('software-vendor/', import.meta.url);
const compiled = compileModel(parseModel(JSON.parse(readFileSync(new URL('model.json', folder), 'utf8'))));
const accounts: Account[] = parse(readFileSync(new URL('accounts.csv', folder)), {
  columns: true,
  cast: (text, { column }) =>
    column === 'employees' || column === 'revenueMillions' ? number(text) : text || undefined,
});

const counts = countByTerritory(assignAccounts(compiled, accounts));
console.log(`${accounts.length} companies in ${counts.size} territories:\n`);
walk(compiled.index, ({ id, name }, depth) => {
  const count = counts.get(id) ?? 0;
  console.log(`  ${`${'  '.repeat(depth)}${name}`.padEnd(32)}${String(count).padStart(3)} ${'█'.repeat(count)}`);
});

for (const id of ['siemens', 'grab', 'mercadolibre']) {
  const account = accounts.find((each) => each.id === id);
  if (account === undefined) continue;
  const { territories, visited } = explainAccount(compiled, account);
  const result = territories.map(({ territoryId }) => territoryId).join(', ') || 'no territory';
  console.log(`\n${account.name} belongs to ${result}:`);
  for (const territory of visited) if (territory.outcome !== 'parent_failed') console.log(`  ${reason(territory)}`);
}

function reason(territory: TerritoryExplanation): string {
  switch (territory.outcome) {
    case 'assigned':
      return `✓ ${territory.territoryId}: ${territory.tests.map((test) => test.text).join(', and ')}`;
    case 'criteria_failed':
      return `✗ ${territory.territoryId}: ${territory.failed.map((test) => `${test.text}, found ${found(test.found)}`).join('; ')}`;
    case 'deeper_match':
      return `· ${territory.territoryId}: met, but ${territory.deeper.join(' and ')} below it took the account`;
    default:
      return `· ${territory.territoryId}: ${territory.outcome.replaceAll('_', ' ')}`;
  }
}

function found(values: readonly { readonly value: unknown }[] = []): string {
  return values.map(({ value }) => value ?? 'nothing').join(', ');
}

function number(text: string): number | undefined {
  return text === '' ? undefined : Number(text);
}
