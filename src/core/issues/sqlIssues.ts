/** What can be wrong with what becomes SQL. */
export interface SqlIssues {
  /** Criteria that only json-logic-js can evaluate; the pointer is into the typed tree, or the model's territory is named. */
  opaque_in_sql: { pointer: string; territoryId?: string };
  /** A text or a name that the engine cannot hold. */
  unusable_in_sql: { pointer: string; received: string; reason: string };
  /** A field that criteria read and no column stands for. */
  missing_column: { pointer: string; field: string };
}
