import { compareText } from '../../core/compareText.js';
import type { Issue } from '../../core/issues.js';
import type { Dimension } from './types.js';

/** The pairs of a dimension's cells that share values: none when all are disjoint, at least one otherwise. */
export function findOverlaps(dimension: Dimension, pointer: string): Issue[] {
  return findShared(dimension).map(({ row, firstRow, shared }) => ({
    code: 'overlapping_cells',
    pointer: `${pointer}/cells/${Math.max(row, firstRow)}`,
    firstPointer: `${pointer}/cells/${Math.min(row, firstRow)}`,
    shared,
  }));
}

interface SharedValues {
  readonly row: number;
  readonly firstRow: number;
  readonly shared: string;
}

function findShared(dimension: Dimension): SharedValues[] {
  switch (dimension.kind) {
    case 'values':
      return findSharedTexts(dimension.cells.map(({ values }) => values));
    case 'prefixes':
      return findSharedPrefixes(dimension.cells.map(({ prefixes }) => prefixes));
    case 'bands':
      return findSharedNumbers(dimension.cells);
  }
}

function findSharedTexts(lists: readonly (readonly string[])[]): SharedValues[] {
  const rows = new Map<string, number>();
  return entriesOf(lists).flatMap(({ text, row }) => {
    const firstRow = rows.get(text) ?? row;
    rows.set(text, firstRow);
    return firstRow === row ? [] : [{ row, firstRow, shared: `the text \`${text}\`` }];
  });
}

function findSharedPrefixes(lists: readonly (readonly string[])[]): SharedValues[] {
  const sorted = entriesOf(lists).sort((a, b) => compareText(a.text, b.text));
  // In this order, what a text continues comes before it: the shorter prefixes that are still open.
  const open: { readonly text: string; readonly row: number }[] = [];
  return sorted.flatMap(({ text, row }) => {
    while (open.length > 0 && !text.startsWith(open.at(-1)?.text ?? '')) open.pop();
    const before = open.at(-1);
    open.push({ text, row });
    if (before === undefined || before.row === row) return [];
    return [{ row, firstRow: before.row, shared: `a text that starts with \`${text}\`` }];
  });
}

function entriesOf(lists: readonly (readonly string[])[]): { readonly text: string; readonly row: number }[] {
  return lists.flatMap((texts, row) => texts.map((text) => ({ text, row })));
}

function findSharedNumbers(cells: readonly { readonly from?: number; readonly to?: number }[]): SharedValues[] {
  const bands = cells.map(({ from = -Infinity, to = Infinity }, row) => ({ from, to, row }));
  let widest = { to: -Infinity, row: -1 };
  return bands.sort(byStart).flatMap(({ from, to, row }) => {
    const before = widest;
    if (to > widest.to) widest = { to, row };
    if (from >= before.to) return [];
    return [{ row, firstRow: before.row, shared: describeNumbers(from, Math.min(to, before.to)) }];
  });
}

function byStart(a: { readonly from: number }, b: { readonly from: number }): number {
  if (a.from === b.from) return 0;
  return a.from < b.from ? -1 : 1;
}

function describeNumbers(from: number, to: number): string {
  if (from !== -Infinity) return `the number \`${from}\``;
  return to === Infinity ? 'every number' : `numbers below \`${to}\``;
}
