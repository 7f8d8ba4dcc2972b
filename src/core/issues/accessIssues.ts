/** What can be wrong with the facts about access. */
export interface AccessIssues {
  /** A user whom nothing names; `pointer` where something refers to it. */
  unknown_user: { pointer?: string; userId: string };
  /** A record that nothing declares; `pointer` where something refers to it. */
  unknown_record: { pointer?: string; type: string; id: string };
  /** A second owner of a record on the same day. */
  duplicate_owner: { pointer: string; type: string; id: string; firstPointer: string };
}
