// What the territories of a software vendor have won this quarter, beside their targets: npm run demo
import { readFileSync } from 'node:fs';
import {
  assignAccounts,
  compareToTargets,
  compileModel,
  fiscalCalendar,
  forecastOf,
  parseModel,
  parseMoney,
  periods,
  rollUp,
  tableRows,
  walk,
} from 'bailiwick';
import { parse } from 'csv-parse/sync';

const read = (name: string) => readFileSync(new URL(`software-vendor/${name}`, import.meta.url), 'utf8');
const rows = (name: string): Record<string, string>[] => parse(read(name), { columns: true });

const compiled = compileModel(parseModel(JSON.parse(read('model.json'))));
const accounts = rows('accounts.csv').map(({ id, country, employees }) => {
  return { id, country, employees: employees === '' ? undefined : Number(employees) };
});
const assignments = tableRows(assignAccounts(compiled, accounts));
const assigned = new Map(Array.from(assignments, (row) => [row.accountId, row.territories]));
const { nodes: territories } = compiled.index;
const stages = new Map<string, string>(Object.entries(JSON.parse(read('stages.json'))));
const lines = rows('opportunities.csv').map(({ id, accountId, amount, currency, stage, closeDate }) => {
  const category = stages.get(stage) ?? stage;
  return { id, ...parseMoney(amount, currency), category, closeDate, territories: assigned.get(accountId) ?? [] };
});

const months = fiscalCalendar({ kind: 'months' });
const quarters = periods(months, { from: '2026-10-01', to: '2027-04-01', grain: 'quarter' });
const [{ id: periodId }] = quarters;
const found = rollUp({ territories, periods: quarters, lines });
const ofTerritories = rows('targets.csv').filter(({ userId }) => userId === '');
const targets = ofTerritories.map(({ territoryId, periodId, amount, currency }) => {
  return { territoryId, periodId, ...parseMoney(amount, currency) };
});
const results = territories.map(({ id: territoryId }) => {
  const { closedOnly, openPipeline } = forecastOf(found, territoryId, periodId).cumulative;
  return { territoryId, periodId, achievedMinor: closedOnly ?? 0, pipelineMinor: openPipeline ?? 0 };
});
const comparison = compareToTargets({ territories, targets, results });

console.log(`\nWon in ${periodId}, in thousands of ${found.currency}, and how much of the target that is:\n`);
walk(compiled.index, ({ id, name }, depth) => {
  const row = comparison.rows.find(({ territoryId }) => territoryId === id);
  const won = Math.round((row?.achievedMinor ?? 0) / 100_000).toLocaleString('en-US');
  const percent = Math.floor(100 * (row?.attainment ?? 0));
  const bar = '█'.repeat(Math.min(20, Math.round(percent / 5)));
  const label = `${'  '.repeat(depth)}${name}`.padEnd(30);
  console.log(`  ${label}${won.padStart(6)} ${`${percent} %`.padStart(6)} ${bar}`.trimEnd());
});
const lost = found.issues.filter(({ code }) => code === 'unassigned_line').length;
console.log(`\n${lost} opportunities have no territory.`);
