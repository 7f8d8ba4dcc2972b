import { emptyList } from '../../core/sparseList.js';
import { boardsOf } from './boardsOf.js';
import type { ReadLines } from './finishLines.js';
import type { LineList, RollUp } from './indexTypes.js';
import { requireOneCurrency } from './requireOneCurrency.js';
import { scaleOf } from './scaleOf.js';
import { stretchesOf } from './stretchesOf.js';
import { tableOf } from './tableOf.js';
import { tallyLines } from './tallies.js';
import { totalsOf } from './totalsOf.js';

/** The roll-up of lines that have been read. */
export function finishRollUp(gathering: ReadLines): RollUp {
  const { plan, issues } = gathering;
  const currency = requireOneCurrency(gathering);
  const [lines, scale] = [gatheredLines(gathering), scaleOf(gathering)];
  const totals = totalsOf(lines.tallies);
  return { kind: 'rollUp', currency, totals, issues, plan, lines, scale, ...boardsOf(plan, stretchesOf(lines), scale) };
}

function gatheredLines(gathering: ReadLines): LineList {
  const { count, currencyNumbers, byId } = gathering;
  const table = tableOf(gathering);
  const currencies = Array.from(currencyNumbers.keys());
  const tallies = tallyLines(currencies, table, count);
  return { count, table, changed: emptyList(), currencies, tallies, byId, byOpportunity: null };
}
