/** What can be wrong with data of any form. */
export interface DataIssues {
  /** A member that has to be there is not. */
  missing_member: { pointer: string; expected: string };
  /** A value of another kind than its place allows. */
  wrong_type: { pointer: string; expected: string; received: string };
  /** A value with a member that throws when it is read: no plain data. */
  unreadable_value: { pointer: string; reason: string };
  /** A member that the format does not have. */
  unknown_member: { pointer: string; member: string; suggestion?: string };
  /** An id that an earlier entry has already. */
  duplicate_id: { pointer: string; id: string; firstPointer: string };
  /** A parent that is not among the nodes. */
  unknown_parent: { pointer: string; id: string; parentId: string };
  /** Nodes that are each other's ancestors, from the smallest id along the parents. */
  cycle: { pointer: string; ids: readonly string[] };
  /** Text in the place of a date that is no day of the calendar. */
  invalid_date: { pointer: string; received: string };
  /** An interval that ends before or when it starts. */
  empty_interval: { pointer: string; from: string; to: string };
  /** Something larger than a documented limit, which is an option. */
  limit_exceeded: { pointer: string; limit: string; maximum: number; received: number };
}
