import { wideSums } from '../../../core/money/wideSums.js';
import type { Boards } from '../boardsOf.js';
import { commonSlot } from '../commonSlot.js';
import type { Board, RollUp, TableRow } from '../indexTypes.js';
import { overlayAt, rateAt } from '../rareColumns.js';
import { addToCell, finishedSums, type RatedAmount, type SumDraft, sumDraft, sumTable } from '../sumTable.js';

/** The sums of a roll-up without the lines that leave, and with those that come; all other sums are shared. */
export function updateBoards(rollUp: RollUp, left: readonly TableRow[], come: readonly TableRow[]): Boards {
  const isOverlay = ({ table, row }: TableRow) => overlayAt(table, row) === 1;
  const boardOf = (board: Board, wanted: boolean) => {
    const [from, into] = [left, come].map((rows) => rows.filter((each) => isOverlay(each) === wanted));
    return updateBoard(rollUp, board, from, into);
  };
  const { revenue, overlay } = rollUp;
  const empty = overlay === null && come.some(isOverlay) ? emptyBoard(rollUp.revenue) : overlay;
  return { revenue: boardOf(revenue, false), overlay: empty === null ? null : boardOf(empty, true) };
}

function emptyBoard({ width }: Board): Board {
  const nothing = sumTable(wideSums(0));
  return { width, own: nothing, value: nothing };
}

/** A board that is being changed. */
interface BoardDraft {
  readonly rollUp: RollUp;
  readonly width: number;
  readonly own: SumDraft;
  readonly value: SumDraft;
}

function updateBoard(rollUp: RollUp, board: Board, left: readonly TableRow[], come: readonly TableRow[]): Board {
  if (left.length + come.length === 0) return board;
  const { width } = board;
  const draft = { rollUp, width, own: sumDraft(board.own), value: sumDraft(board.value) };
  for (const each of left) addLine(draft, each, -1);
  for (const each of come) addLine(draft, each, 1);
  return { width, own: finishedSums(draft.own), value: finishedSums(draft.value) };
}

/** Adds a line in each of its territories and to all above; under `distinct`, what came up twice is taken off again. */
function addLine(draft: BoardDraft, { table, row }: TableRow, sign: 1 | -1): void {
  const { plan } = draft.rollUp;
  const { starts, positions, shares, amounts } = table;
  const [cell, rate, top] = [table.cells[row], rateAt(table, row), plan.tree.hierarchy.nodes.length];
  if (cell === -1) return;
  const whole = { amountMinor: sign * amounts[row], rate };
  if (starts[row] === starts[row + 1]) addHere(draft, top, cell, whole);
  for (let credit = starts[row]; credit < starts[row + 1]; credit++) {
    const position = positions[credit];
    addHere(draft, position, cell, shares === null ? whole : { amountMinor: sign * shares[credit], rate });
    if (plan.overlap !== 'distinct' || credit === starts[row]) continue;
    addAbove(draft, commonSlot(plan.tree.hierarchy, positions[credit - 1], position), cell, {
      ...whole,
      amountMinor: -whole.amountMinor,
    });
  }
}

function addHere(draft: BoardDraft, slot: number, cell: number, amount: RatedAmount): void {
  addToCell(draft.own, slot * draft.width + cell, amount, draft.rollUp.scale);
  addAbove(draft, slot, cell, amount);
}

function addAbove({ rollUp, width, value }: BoardDraft, slot: number, cell: number, amount: RatedAmount): void {
  const { parentOf } = rollUp.plan.tree.hierarchy;
  const top = parentOf.length;
  let at = slot;
  while (at !== top) {
    addToCell(value, at * width + cell, amount, rollUp.scale);
    at = parentOf[at] === -1 ? top : parentOf[at];
  }
  addToCell(value, top * width + cell, amount, rollUp.scale);
}
