import type { QueryScope } from '../tables/types.js';

/** What a list says of each territory whose rules an account meets; lists are in this order. */
export const MATCH_MEMBERS = ['position', 'end_of', 'place', 'tie', 'territory_id'] as const;

/** What a list says of each territory that is chosen; lists are in this order, which is that of precedence. */
export const CHOICE_MEMBERS = ['place', 'tie', 'position', 'territory_id'] as const;

/** Columns by the alias of their table as one struct. */
export function structSql(sources: Readonly<Record<string, readonly string[]>>, { dialect }: QueryScope): string {
  const parts = Object.entries(sources).flatMap(([alias, names]) =>
    names.map((name) => `${dialect.text(name)}, ${alias}.${dialect.quoteName(name)}`),
  );
  return `named_struct(${parts.join(', ')})`;
}

/** The empty list of such structs. */
export function emptyListSql(members: readonly string[], { dialect: { quoteName, types } }: QueryScope): string {
  const typed = members.map((name) => `${quoteName(name)}: ${name === 'territory_id' ? types.text : types.integer}`);
  return `CAST(array() AS ARRAY<STRUCT<${typed.join(', ')}>>)`;
}
