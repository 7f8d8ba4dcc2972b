export { analyzeModel } from './analyzeModel.js';
export { describeFinding } from './describeFinding.js';
export { compareModels } from './compareModels.js';
export { covers } from './verdicts/covers.js';
export { disjoint } from './verdicts/disjoint.js';
export { implies } from './verdicts/implies.js';
export { equivalent } from './verdicts/equivalent.js';
export type { FindingWording } from './describeFinding.js';
export type { ComparisonOptions } from './compareModels.js';
export type {
  Finding,
  FindingCode,
  FindingDetails,
  Severity,
  UndecidedReason,
  AnalysisOptions,
  AnalysisProgress,
  ModelMove,
  Verdict,
  VerdictOptions,
} from './types.js';
