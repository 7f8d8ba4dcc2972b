import type { Field } from '../../criteria/types.js';
import type { ModelOptions } from '../readModel.js';
import type { Membership, Territory, TerritoryModel, TerritoryType } from '../types.js';

/** A model and, where there is one, the document of its memberships: what a change keeps in step. */
export interface ModelDocuments {
  readonly model: TerritoryModel;
  readonly memberships?: readonly Membership[];
}

/** The members of a territory that `update` sets and unsets: all but its id and its place in the hierarchy. */
export type TerritoryMembers = Omit<Territory, 'id' | 'parentId'>;

/** The members of a model that `updateModel` sets and unsets: all but its territories. */
export type ModelMembers = Omit<TerritoryModel, 'territories'>;

/** Where a child or a member of a territory goes. */
export type Transfer<Id extends string> = { readonly [Member in Id | 'transferTo']: string };

/** One change of a plan, as plain JSON. */
export type SingleChange =
  /** A new territory right after `after` in the list, first for `null`, last without it. */
  | { readonly op: 'add'; readonly territory: Territory; readonly after?: string | null }
  /** Another id; parents and memberships that name the territory follow. */
  | { readonly op: 'rename'; readonly territoryId: string; readonly id: string }
  /** Another parent, `null` for none; what is below comes along. */
  | { readonly op: 'move'; readonly territoryId: string; readonly parentId: string | null }
  /** Whole members; those of `unset` go first. */
  | {
      readonly op: 'update';
      readonly territoryId: string;
      readonly set?: Partial<TerritoryMembers>;
      readonly unset?: readonly (keyof TerritoryMembers)[];
    }
  /** Children and members go to `transferTo`; without it there must be none. */
  | { readonly op: 'remove'; readonly territoryId: string; readonly transferTo?: string }
  /** One territory in the place of several; their children and members become its own. */
  | { readonly op: 'merge'; readonly territoryIds: readonly string[]; readonly into: Territory }
  /**
   * Several territories in the place of one; a part may keep its id. Children and members go where `children` and
   * `members` send them (a user may be named more than once), the others to `transferTo`, else to the part with the id.
   */
  | {
      readonly op: 'split';
      readonly territoryId: string;
      readonly into: readonly Territory[];
      readonly children?: readonly Transfer<'territoryId'>[];
      readonly members?: readonly Transfer<'userId'>[];
      readonly transferTo?: string;
    }
  /** These territories, in this order, in the places of the list that they hold together. */
  | { readonly op: 'order'; readonly territoryIds: readonly string[] }
  /** Whole members of the model; those of `unset` go first. */
  | {
      readonly op: 'updateModel';
      readonly set?: Partial<ModelMembers>;
      readonly unset?: readonly Exclude<keyof ModelMembers, 'id'>[];
    }
  | { readonly op: 'setField'; readonly name: string; readonly field: Field }
  | { readonly op: 'unsetField'; readonly name: string }
  /** A type in the place of the one with its id, or a new one, placed like a new territory. */
  | { readonly op: 'setType'; readonly type: TerritoryType; readonly after?: string | null }
  | { readonly op: 'unsetType'; readonly typeId: string }
  /** The start of a new model with the same content, in planning: all that an archived model admits. */
  | { readonly op: 'clone'; readonly id: string; readonly name?: string };

/** A change of a plan, or several that only hold together. */
export type Change = SingleChange | { readonly op: 'batch'; readonly changes: readonly SingleChange[] };

/** The change of a kind. */
export type ChangeOf<Op extends Change['op']> = Extract<Change, { readonly op: Op }>;

/** A step of doing or undoing: `add` and `remove` on a list shift what follows, as in RFC 6902. */
export interface Patch {
  readonly op: 'add' | 'remove' | 'replace';
  /** From the documents down: `['model', 'territories', 3, 'parentId']`. */
  readonly path: readonly (string | number)[];
  /** Of `add` and `replace`. */
  readonly value?: unknown;
}

/** What a change may be told. */
export interface ChangeOptions extends ModelOptions {
  /** The memberships of the model's territories, to be kept in step. */
  readonly memberships?: readonly Membership[];
}

/** The documents after a change, with the patches that lead there and back. */
export interface ChangeResult extends ModelDocuments {
  readonly patches: readonly Patch[];
  readonly inversePatches: readonly Patch[];
}

/** Changes of what territories refer to: `early` before any territory changes, `late` after all have. */
export interface PhasedChanges {
  readonly early: readonly SingleChange[];
  readonly late: readonly SingleChange[];
}
