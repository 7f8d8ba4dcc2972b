import type { CompiledModel } from '../../assignment/compileModel.js';
import { explainAccount } from '../../assignment/explainAccount.js';
import type { Account, AssignmentOptions, TerritoryExplanation } from '../../assignment/types.js';
import { describeOutcome } from './describeOutcome.js';

/** More lines than these hide the point. */
const MOST_LINES = 12;

/** Why the chosen ones of a model's territories were or were not given to an account, a line each. */
export function outcomeLines(
  compiled: CompiledModel,
  { account, options }: { readonly account: Account; readonly options: AssignmentOptions },
  isChosen: (step: TerritoryExplanation, position: number) => boolean,
): string[] {
  const steps = explainAccount(compiled, account, options).visited.filter(isChosen);
  const lines = steps.slice(0, MOST_LINES).map(describeOutcome);
  return steps.length > MOST_LINES ? [...lines, `and ${steps.length - MOST_LINES} more`] : lines;
}
