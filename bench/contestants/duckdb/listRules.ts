import type { Box, Condition } from './box.js';
import type { Place } from './placesOf.js';

/** A row of a table of all rules: who is at `parent` and meets the conditions goes on to `child`. */
export interface ListedRule {
  /** A territory's number, or {@link START}. */
  readonly parent: number;
  readonly child: number;
  /** By column; there is none where it does not matter. */
  readonly conditions: Readonly<Record<string, string | number>>;
}

/** A column of conditions: one way to test one field. */
export interface RuleColumn {
  readonly name: string;
  readonly field: string;
  readonly test: 'equals' | 'least' | 'most' | 'prefix' | 'element';
}

/** All rules, and what those of each level test. */
export interface RuleList {
  readonly rules: readonly ListedRule[];
  readonly columns: readonly RuleColumn[];
  readonly levels: readonly (readonly RuleColumn[])[];
}

/** The parent of the uppermost territories. */
export const START = -1;

/** The rules of a tree, level by level. */
export function listRules(tops: readonly Place[]): RuleList {
  const rules: ListedRule[] = [];
  const columns = new Map<string, RuleColumn>();
  const levels: RuleColumn[][] = [];
  let open = [{ parent: START, children: tops }];
  while (open.length > 0) {
    const level = open.flatMap(({ parent, children }) =>
      children.flatMap(({ number: child, boxes }) => boxes.flatMap(rowsOf).map((cells) => ({ parent, child, cells }))),
    );
    const ofLevel = new Map(level.flatMap(({ cells }) => cells.map(({ column }) => [column.name, column])));
    levels.push([...ofLevel.values()]);
    for (const [name, column] of ofLevel) columns.set(name, column);
    for (const { parent, child, cells } of level) {
      const conditions = Object.fromEntries(cells.map(({ column, value }) => [column.name, value]));
      rules.push({ parent, child, conditions });
    }
    const below = open.flatMap(({ children }) => children);
    open = below
      .map(({ number: parent, children }) => ({ parent, children }))
      .filter(({ children }) => children.length > 0);
  }
  return { rules, columns: [...columns.values()], levels };
}

interface Cell {
  readonly column: RuleColumn;
  readonly value: string | number;
}

/** The rows of a box: one for each of several values. */
function rowsOf(box: Box): Cell[][] {
  return Object.entries(box).reduce<Cell[][]>(
    (rows, [field, condition]) => {
      const alternatives = cellsOf(field, condition);
      return rows.flatMap((row) => alternatives.map((cells) => [...row, ...cells]));
    },
    [[]],
  );
}

function cellsOf(field: string, condition: Condition): Cell[][] {
  switch (condition.kind) {
    case 'values':
      return [...condition.values].map((value) => [cell(field, 'equals', value)]);
    case 'prefix':
      return [[cell(field, 'prefix', condition.prefix)]];
    case 'element':
      return [[cell(field, 'element', condition.element)]];
    case 'numbers':
    case 'texts':
      return [[cell(field, 'least', condition.low), cell(field, 'most', condition.high)]];
  }
}

function cell(field: string, test: RuleColumn['test'], value: string | number): Cell {
  return { column: { name: `${test} ${field}`, field, test }, value };
}
