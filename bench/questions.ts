import { access } from './access.js';
import { analysis } from './analysis.js';
import { bundle } from './bundle.js';
import { compile } from './compile.js';
import { incremental } from './incremental.js';
import { latency } from './latency.js';
import { lowerBound } from './lowerBound.js';
import { memory } from './memory.js';
import { parallel } from './parallel.js';
import { peers } from './peers.js';
import { solver } from './solver.js';
import type { Question } from './support/question.js';
import { throughput } from './throughput.js';

/** Everything that the bench answers, in the order of its table. */
export const questions: readonly Question[] = [
  throughput,
  peers,
  lowerBound,
  latency,
  compile,
  memory,
  incremental,
  parallel,
  analysis,
  solver,
  access,
  bundle,
];
