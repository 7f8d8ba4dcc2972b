/** What the names of all tables and query parts of ours begin with. */
export const TABLE_PREFIX = 'bailiwick_';

/** The name of a table or query part, apart from those of others. */
export function tableName(name: string): string {
  return TABLE_PREFIX + name;
}
