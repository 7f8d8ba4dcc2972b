import { TerritoryError } from '../../core/errors.js';
import type { Criteria, Quantifier } from '../../criteria/types.js';
import { fieldSql } from './fieldSql.js';
import type { Scope } from './types.js';
import { valueTestSql } from './valueTestSql.js';

/**
 * The SQL of a typed tree as one boolean expression, which is never NULL, so that NOT and the rest mean what they mean in
 * JavaScript.
 *
 * @throws {@link TerritoryError} `opaque_in_sql` for a part that only json-logic-js can evaluate; `findSqlIssues` tells where.
 */
export function conditionSql(criteria: Criteria, scope: Scope): string {
  const sqlOf = (part: Criteria) => conditionSql(part, scope);
  switch (criteria.kind) {
    case 'constant':
      return criteria.value ? 'TRUE' : 'FALSE';
    case 'and':
      return `(${criteria.items.map(sqlOf).join(' AND ')})`;
    case 'or':
      return `(${criteria.items.map(sqlOf).join(' OR ')})`;
    case 'xor':
      return `(mod(${criteria.items.map((item) => `CASE WHEN ${sqlOf(item)} THEN 1 ELSE 0 END`).join(' + ')}, 2) = 1)`;
    case 'not':
      return `(NOT ${sqlOf(criteria.item)})`;
    case 'if':
      return `(CASE WHEN ${sqlOf(criteria.condition)} THEN ${sqlOf(criteria.then)} ELSE ${sqlOf(criteria.otherwise)} END)`;
    case 'some':
    case 'all':
    case 'none':
      return quantifierSql(criteria, scope);
    case 'opaque':
      throw new TerritoryError([{ code: 'opaque_in_sql', pointer: '' }]);
    default:
      return valueTestSql(criteria, scope);
  }
}

/** `all` is false for an empty list, `none` is true for an absent one. */
function quantifierSql({ kind, field, element }: Quantifier, scope: Scope): string {
  const list = scope.fieldOf(field);
  const any = scope.dialect.anyElement(list.value, (source) => {
    const holds = conditionSql(element, elementScope(scope, source));
    return kind === 'all' ? `(NOT ${holds})` : holds;
  });
  if (kind === 'some') return `(${list.isPresent} AND ${any})`;
  if (kind === 'none') return `(NOT (${list.isPresent} AND ${any}))`;
  return `(${list.isPresent} AND ${scope.dialect.listLength(list.value)} > 0 AND NOT ${any})`;
}

function elementScope(scope: Scope, source: string): Scope {
  return { ...scope, fieldOf: (field) => fieldSql(field, { source, type: 'string' }, scope.dialect) };
}
