import { access } from './access.js';
import { allocation } from './allocation.js';
import { analysis } from './analysis.js';
import { bundle } from './bundle.js';
import { compile } from './compile.js';
import { forecast } from './forecast.js';
import { incremental } from './incremental.js';
import { latency } from './latency.js';
import { lowerBound } from './lowerBound.js';
import { memory } from './memory.js';
import { parallel } from './parallel.js';
import { peers } from './peers.js';
import { performance } from './performance.js';
import { plan } from './plan.js';
import { solver } from './solver.js';
import { spark } from './spark.js';
import { sql } from './sql.js';
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
  forecast,
  sql,
  spark,
  performance,
  allocation,
  plan,
  bundle,
];
