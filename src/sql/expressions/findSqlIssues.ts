import { describeValue } from '../../core/describeValue.js';
import type { Issue } from '../../core/issues.js';
import type { ComparisonOperator, Criteria, ValueTest } from '../../criteria/types.js';
import { whyUnusable } from '../dialects/requireUsable.js';
import type { FindFieldIssues } from './readColumns.js';

/**
 * Why a typed tree cannot become SQL, each reason with the JSON Pointer of its place in the tree: opaque parts, texts that
 * no engine can hold, fields without a column.
 */
export function findSqlIssues(criteria: Criteria, fieldIssues: FindFieldIssues, pointer = ''): Issue[] {
  const issuesOf = (part: Criteria, place: string) => findSqlIssues(part, fieldIssues, `${pointer}/${place}`);
  switch (criteria.kind) {
    case 'constant':
      return [];
    case 'and':
    case 'or':
    case 'xor':
      return criteria.items.flatMap((item, position) => issuesOf(item, `items/${position}`));
    case 'not':
      return issuesOf(criteria.item, 'item');
    case 'if':
      return [
        ...issuesOf(criteria.condition, 'condition'),
        ...issuesOf(criteria.then, 'then'),
        ...issuesOf(criteria.otherwise, 'otherwise'),
      ];
    case 'opaque':
      return [{ code: 'opaque_in_sql', pointer }];
    case 'some':
    case 'all':
    case 'none': {
      const inList = findSqlIssues(criteria.element, () => [], `${pointer}/element`);
      return [...fieldIssues(criteria.field, `${pointer}/field`), ...inList];
    }
    case 'missing':
      return criteria.fields.flatMap((field, position) => fieldIssues(field, `${pointer}/fields/${position}`));
    default:
      return findTestIssues(criteria, fieldIssues, pointer);
  }
}

type TestOfOne = Exclude<ValueTest, { kind: 'missing' }>;

function findTestIssues(test: TestOfOne, fieldIssues: FindFieldIssues, pointer: string): Issue[] {
  if (!KINDS.has(test.kind) || (test.kind === 'compare' && !OPERATORS.has(test.operator))) {
    // Trees are made by parseCriteria and taken on trust, but an operator would become SQL as it is.
    return [{ code: 'wrong_type', pointer, expected: 'criteria from parseCriteria', received: describeValue(test) }];
  }
  const texts = literalsOf(test).flatMap(([place, value]) => findTextIssues(value, `${pointer}/${place}`));
  return [...fieldIssues(test.field, `${pointer}/field`), ...texts];
}

const KINDS: ReadonlySet<string> = new Set<TestOfOne['kind']>([
  'equals',
  'isAbsent',
  'compare',
  'between',
  'oneOf',
  'contains',
  'startsWith',
  'endsWith',
  'isTruthy',
]);

const OPERATORS: ReadonlySet<string> = new Set<ComparisonOperator>(['<', '<=', '>', '>=']);

function literalsOf(test: TestOfOne): [place: string, value: unknown][] {
  if (test.kind === 'oneOf') return test.values.map((value, position) => [`values/${position}`, value]);
  if (test.kind === 'between') return Object.entries({ low: test.low, high: test.high });
  return 'value' in test ? [['value', test.value]] : [];
}

function findTextIssues(value: unknown, pointer: string): Issue[] {
  const reason = typeof value === 'string' ? whyUnusable(value) : undefined;
  return reason === undefined ? [] : [{ code: 'unusable_in_sql', pointer, received: describeValue(value), reason }];
}
