import { analyzeModel } from '../analysis/analyzeModel.js';
import type { AnalysisOptions, AnalysisProgress, Finding, FindingCode } from '../analysis/types.js';
import type { CompiledModel } from '../assignment/compileModel.js';
import { progressBar } from './progressBar.js';
import type { CommandContext } from './types.js';

/** So many kinds of checks follow each other in an analysis. */
const CHECKS = 7;
const UNITS = 1_000;

/**
 * What an analysis finds in a model, with a progress bar where it takes a while.
 *
 * @throws whatever the signal was aborted for, where it was by then.
 */
export function analyzePlan(
  { model }: CompiledModel,
  options: Pick<AnalysisOptions, 'asOf' | 'budget'>,
  context: CommandContext,
): Finding[] {
  const { signal } = context;
  const bar = progressBar(context, CHECKS * UNITS, { things: 'questions', isEven: false, sparesTerminal: true });
  const advance = stepCounter();
  const onProgress = (progress: AnalysisProgress) => {
    const { position, steps } = advance(progress);
    bar.update(position, steps);
  };
  try {
    const findings = context.runBusy(() =>
      analyzeModel(model, { ...options, shouldStop: () => signal.aborted, onProgress }),
    );
    signal.throwIfAborted();
    return findings;
  } finally {
    bar.stop();
  }
}

interface Steps {
  /** How far all checks have come, of `CHECKS * UNITS`. */
  readonly position: number;
  /** Of all checks. */
  readonly steps: number;
}

function stepCounter(): (progress: AnalysisProgress) => Steps {
  const started = new Set<FindingCode>();
  let steps = 0;
  return ({ check, done, total }) => {
    started.add(check);
    steps += 1;
    return { position: Math.floor((started.size - 1 + done / total) * UNITS), steps };
  };
}
