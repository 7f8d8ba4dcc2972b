import { formatNumber } from './formatNumber.js';
import { markdownTable } from './markdownTable.js';
import type { Result } from './result.js';

/** The contestants side by side. */
const columns = ['bailiwick', 'naive walk', 'CASL', 'pairs in maps'] as const;

const titles: Readonly<Record<string, string>> = {
  building: 'getting ready',
  memory: 'memory besides the data',
  check: 'checks a second',
  'check, some users': 'checks a second, of users in the maps',
  'first 50 of all': 'first 50 accounts of somebody who sees all',
  'first 50 of few': 'first 50 accounts of somebody who sees few',
  'all ids': 'the ids of all accounts',
  'users of an account': 'the users with access to an account',
  'moved account': 'an account moves',
  'changed membership': 'a user changes territories',
};

/** What there is to say of one contestant only. */
const others: readonly (readonly [title: string, workload: string, contestant: string])[] = [
  ['getting ready without owners and shares', 'building', 'bailiwick, no owners'],
  ['checks a second with all reasons', 'check', 'bailiwick, with reasons'],
  ['checks a second by texts that were just parsed', 'check', 'bailiwick, new strings'],
  ['merely finding user and account in a `Map` by id, a second', 'check', 'looking up both ids'],
];

/** Access side by side with what users would pick instead, as far as it was measured: tables and what they are about. */
export function renderAccess(all: readonly Result[], caslVersion = ''): string[] {
  const results = all.filter(({ question }) => question === 'access');
  if (results.length === 0) return [];
  const [{ accounts = 0, territories }] = results;
  const rows = Object.entries(titles)
    .map(([workload, title]) => [title, ...columns.map((contestant) => figureOf(results, workload, contestant))])
    .filter(([, ...cells]) => cells.some((cell) => cell !== ''));
  const subject = `${formatNumber(accounts)} accounts, ${formatNumber(territories)} territories`;
  return [
    markdownTable([subject, '**bailiwick**', ...columns.slice(1)], rows),
    `Each account is in two territories and has an owner. A walk by hand goes up the tree from each territory; CASL ${caslVersion} ` +
      'has one ability a user and is asked for `view` of accounts that carry the ids of all territories above them.' +
      `${describePairs(results)} All of them gave the same answers before they were timed.`,
    ...renderOthers(results),
  ];
}

function renderOthers(results: readonly Result[]): string[] {
  const rows = others
    .map(([title, workload, contestant]) => [title, figureOf(results, workload, contestant)])
    .filter(([, cell]) => cell !== '');
  return rows.length === 0 ? [] : [markdownTable(['access', 'median'], rows)];
}

/** The maps hold a part of all pairs; how large a part is said beside them. */
function describePairs(results: readonly Result[]): string {
  const [users, pairs, all] = ['users in maps', 'pairs in maps', 'pairs of all users'].map((contestant) =>
    twoDigits(find(results, 'pairs', contestant)?.median ?? 0),
  );
  return users === '0' ? '' : ` The maps hold the ${pairs} pairs of ${users} users, those of all users being ${all}.`;
}

function figureOf(results: readonly Result[], workload: string, contestant: string): string {
  const { median, unit = '' } = find(results, workload, contestant) ?? {};
  if (median === undefined) return '';
  // Three digits, since the machine does not repeat more.
  if (unit === 'ns a check') return Number((1_000_000_000 / median).toPrecision(3)).toLocaleString('en-US');
  return `${formatNumber(median)} ${unit}`;
}

function find(results: readonly Result[], workload: string, contestant: string): Result | undefined {
  return results.find((result) => result.workload === workload && result.contestant === contestant);
}

function twoDigits(count: number): string {
  return Number(count.toPrecision(2)).toLocaleString('en-US');
}
