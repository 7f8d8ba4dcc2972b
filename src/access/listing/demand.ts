/** What is asked of direct access: at least a level on records of a type, on the grounds in `kinds`. */
export interface Demand {
  readonly type: number;
  readonly minLevel: number;
  readonly kinds: number;
}
