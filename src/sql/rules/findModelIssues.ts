import type { CompiledModel } from '../../assignment/compileModel.js';
import type { Pin } from '../../assignment/types.js';
import { describeValue } from '../../core/describeValue.js';
import type { Issue } from '../../core/issues.js';
import { jsonPointer } from '../../core/jsonPointer.js';
import type { Criteria } from '../../criteria/types.js';
import { whyUnusable } from '../dialects/requireUsable.js';
import { findSqlIssues } from '../expressions/findSqlIssues.js';
import type { ColumnTable } from '../expressions/readColumns.js';

/** What a model is checked with. */
interface Inputs {
  readonly columns: ColumnTable;
  readonly pins: readonly Pin[];
}

/** Why a model's open territories, and the pins, cannot become SQL; a field without a column is named once. */
export function findModelIssues(compiled: CompiledModel, open: readonly boolean[], { columns, pins }: Inputs): Issue[] {
  const { index, territories, model } = compiled;
  const rowById = new Map(model.territories.map(({ id }, row) => [id, row]));
  const missing = new Set<string>();
  const issues = territories.flatMap((territory, position) => {
    const { id } = index.nodes[position];
    const at = (member: string) => jsonPointer(['territories', rowById.get(id) ?? 0, member]);
    const found = open[position] === true ? findCriteriaIssues({ ...territory, id }, columns, at) : [];
    return [...found, ...findTextIssues(id, at('id'))];
  });
  const first = issues.filter((issue) => issue.code !== 'missing_column' || isNew(missing, issue.field));
  const ids = pins.flatMap(({ accountId }, row) => findTextIssues(accountId, jsonPointer(['pins', row, 'accountId'])));
  return [...columns.issues, ...first, ...ids];
}

/** The criteria of a territory. */
interface OwnCriteria {
  readonly id: string;
  readonly criteria?: Criteria;
  readonly localCriteria?: Criteria;
}

function findCriteriaIssues(
  { id, criteria, localCriteria }: OwnCriteria,
  { issuesOf }: ColumnTable,
  at: (member: string) => string,
): Issue[] {
  const found = [
    ...(criteria === undefined ? [] : findSqlIssues(criteria, issuesOf, at('criteria'))),
    ...(localCriteria === undefined ? [] : findSqlIssues(localCriteria, issuesOf, at('localCriteria'))),
  ];
  return found.map((issue) => (issue.code === 'opaque_in_sql' ? { ...issue, territoryId: id } : issue));
}

function isNew(known: Set<string>, name: string): boolean {
  return !known.has(name) && known.add(name).has(name);
}

function findTextIssues(text: string, pointer: string): Issue[] {
  const reason = whyUnusable(text);
  return reason === undefined ? [] : [{ code: 'unusable_in_sql', pointer, received: describeValue(text), reason }];
}
