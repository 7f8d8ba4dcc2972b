/** How a row is called in a message, from its number, which counts from 0. */
export type NameRow = (row: number) => string;

/** The words for each kind of issue of an area, from what the issue carries. */
export type Wording<Details> = {
  readonly [Code in keyof Details]: (issue: Readonly<Details[Code]>, nameRow: NameRow) => string;
};
