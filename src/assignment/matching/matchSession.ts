import type { CompiledModel } from '../compileModel.js';
import type { MatchRow } from '../evaluationTypes.js';
import { isOpen } from '../matchTerritories.js';
import { type AccountChunk, strideOf } from './accountChunk.js';
import { type Entry, MAY_BE_CLOSED, positionOf, TAKES, UNDECIDED } from './entry.js';
import { matchRecord, matchScratch } from './matchRecord.js';

/** A function that matches accounts one after another. */
export function matchSession({ matcher, index, gates, territories }: CompiledModel): MatchRow {
  const stride = strideOf(matcher.axes);
  const scratch = matchScratch();
  const current: Current = { chunk: undefined, row: 0, asOf: undefined };

  function isMet(entry: Entry): boolean {
    const position = positionOf(entry);
    if ((entry & MAY_BE_CLOSED) !== 0 && !isOpen(index.nodes[position], current.asOf)) return false;
    if ((entry & UNDECIDED) === 0) return true;
    const predicate = (entry & TAKES) !== 0 ? territories[position].local : gates[position];
    const record = current.chunk?.recordAt(current.row);
    return predicate === undefined || predicate(record, (reason) => scratch.failures.push({ position, reason }));
  }

  return (chunk, row, asOf) => {
    scratch.classes = chunk.classes;
    scratch.base = row * stride;
    current.chunk = chunk;
    current.row = row;
    current.asOf = asOf;
    if (scratch.failures.length > 0) scratch.failures = [];
    try {
      matchRecord(matcher, scratch, isMet);
      return scratch;
    } catch {
      return undefined;
    }
  };
}

/** The account that is being matched. */
interface Current {
  chunk: AccountChunk | undefined;
  row: number;
  asOf: string | undefined;
}
