import type { Machine, Versions } from './support/describeMachine.js';
import { renderAccess } from './support/renderAccess.js';
import { renderForecast } from './support/renderForecast.js';
import { renderPeers } from './support/renderPeers.js';
import { renderRest } from './support/renderRest.js';
import { renderSql } from './support/renderSql.js';
import { renderWorkloads } from './support/renderWorkloads.js';
import type { Report } from './support/report.js';

/** The README's section on speed in Markdown, from what bench/results.json holds; the same for the same results. */
export function renderFigures({ machine, versions, results }: Report): string {
  return [
    `${describeMachine(machine)} Medians of interleaved rounds in one thread; only ratios from one run mean much.`,
    renderWorkloads(results),
    'Rows are plain objects, columns typed arrays with a dictionary for texts, beside a list of ids of their own. Two walks test one territory after the ' +
      "other: by this library's predicates, which answer for whatever a record holds, and by closures written by hand for " +
      'these plans, which do not.',
    ...(results.some(({ question }) => question === 'peers') ? peersSection(results, versions) : []),
    renderRest(results),
    ...renderAccess(results, versions[CASL]),
    ...renderForecast(results),
    ...renderSql(results),
  ].join('\n\n');
}

const CASL = '@casl/ability';

function peersSection(results: Report['results'], versions: Versions): string[] {
  return [
    renderPeers(results),
    `With ${describeVersions(versions)}; each walks the same tree but DuckDB, which joins accounts in memory, level by level, ` +
      'with one table of all rules that has a column for each condition, or with a table for each level whose rules have ' +
      'been worked into keys. All of them gave the same answers before they were timed.',
  ];
}

function describeMachine({ cpu, cores, memoryGiB, node }: Machine): string {
  return `Measured with Node ${node.replace(/^v/, '')} on ${cores} shared cores of an ${cpu} with ${memoryGiB} GiB.`;
}

function describeVersions(versions: Versions): string {
  const names = Object.entries(versions)
    .filter(([name]) => name !== CASL)
    .map(([name, version]) => `${name} ${version}`);
  return new Intl.ListFormat('en').format(names);
}
