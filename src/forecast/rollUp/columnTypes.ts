import type { NumberColumn, TextColumn, TextListColumn } from '../../assignment/columnTypes.js';
import type { RollUpInput } from './types.js';

/** Credit lines column by column: row i is the line `ids[i]`, and has the members of a `CreditLine`. */
export interface CreditColumns {
  readonly ids: readonly string[];
  /** The opportunity of each line; one that has none is one by itself. */
  readonly opportunityIds?: readonly (string | null)[];
  /** Minor units, whole numbers. */
  readonly amountsMinor: NumberColumn;
  readonly categories: TextColumn;
  readonly closeDates: TextColumn;
  /** The ids of the territories of each line, which are in effect as long as the territories themselves, and weigh the same. */
  readonly territories: TextListColumn;
  readonly currencies?: TextColumn;
  readonly userIds?: TextColumn;
  readonly kinds?: TextColumn;
  readonly probabilities?: NumberColumn;
  /** By the id of a `ForecastDimension`. */
  readonly dimensions?: Readonly<Record<string, TextColumn>>;
}

/** What is rolled up, with its lines as columns. */
export interface RollUpColumns extends Omit<RollUpInput, 'lines'> {
  readonly columns: CreditColumns;
}
