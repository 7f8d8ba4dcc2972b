/** What can be wrong with a model, and with changes to one. */
export interface ModelIssues {
  /** A type that the model does not declare; `territoryId` where a territory has it. */
  unknown_type: { pointer: string; territoryId?: string; typeId: string };
  /** A type with the priority of an earlier one: a larger one wins, so no two may be the same. */
  duplicate_priority: { pointer: string; typeId: string; priority: number; firstPointer: string };
  /** A member of a field's definition that does not go with the field's type. */
  inapplicable_member: { pointer: string; member: string; fieldType: string };
  /** An id that is not in the hierarchy. */
  unknown_territory: { pointer?: string; territoryId: string };
  /** A change to an archived model, which stays as it is: only a clone of it can change. */
  archived_model: { pointer: string; modelId: string };
  /** A state that a model cannot go back to. */
  refused_state: { pointer: string; from: string; to: string };
  /** A territory to remove or split that has children or members, without a territory that takes them in. */
  territory_in_use: { pointer: string; territoryId: string; children: number; members: number };
  /** A territory to take in the children or members of one that goes, but it goes itself or lies below. */
  transfer_within: { pointer: string; territoryId: string; transferTo: string };
  /** Something to transfer out of a territory that is neither a child nor a member of it. */
  foreign_transfer: { pointer: string; territoryId: string; id: string };
  /** The change of a log that the other issues are about. */
  refused_change: { pointer: string; op: string };
  /** A patch that does not fit what it is applied to. */
  refused_patch: { pointer: string; path: string };
  /** A user of a role that is not among the roles. */
  unknown_role: { pointer: string; userId: string; roleId: string };
  /** Cells of one dimension that take the same values; `shared` says which. */
  overlapping_cells: { pointer: string; firstPointer: string; shared: string };
}
