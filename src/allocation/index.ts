export { allocateUnits } from './units/allocateUnits.js';
export { flatMaximum } from './units/flatMaximum.js';
export { responseOf } from './units/responseOf.js';
export { adbudgFrom } from './units/adbudgFrom.js';
export { practiceSources } from './practice/practiceSources.js';
export { scorePlan } from './plan/scorePlan.js';
export { improvePlan } from './plan/improvePlan.js';
export { diffPlans } from './plan/diffPlans.js';
export { pinsFromPlan } from './plan/pinsFromPlan.js';
export { criteriaFromPlan } from './plan/criteriaFromPlan.js';
export { toLinearProgram } from './plan/toLinearProgram.js';
export type {
  UnitAllocationInput,
  UnitAllocationOptions,
  UnitAllocationLimits,
  UnitRule,
  SupportTeam,
  SupportGroup,
  ResponseFunction,
  PowerResponse,
  ExponentialResponse,
  AdbudgResponse,
  CurrentUnits,
  UnitAllocation,
  TeamUnits,
  UnitBound,
  UnitSensitivity,
  GroupUnits,
  ShadowPrice,
  UnitStep,
  ComparedUnits,
} from './units/types.js';
export type {
  FlatMaximum,
  FlatMaximumOptions,
  TeamFlatness,
  UnitSwing,
} from './units/flatMaximum.js';
export type { ManagerAnswers, FittedAdbudg } from './units/adbudgFrom.js';
export type {
  PracticeInput,
  PracticeOptions,
  PracticeTeam,
  ExperienceIndex,
  ExperienceOutcomes,
  PracticeLeader,
  Practice,
  PracticeStanding,
  PracticeLearner,
  PracticePair,
  PracticeCircle,
  UnpairedLearner,
  UnplacedLeader,
  TeamApart,
} from './practice/types.js';
export type {
  PlanUnit,
  PlanTerritory,
  PlanEntry,
  PlanBand,
  PlanWeights,
  PlanSetting,
  PlanInput,
  ImproveInput,
  ImproveOptions,
  ImprovedPlan,
  PlanMove,
  PlanSolver,
  LinearProgram,
  PlanVariable,
} from './plan/types.js';
export type {
  PlanScore,
  PlanObjective,
  TerritoryScore,
  ActivityLoad,
  PlanCentre,
  ActivityBalance,
  Compactness,
  Contiguity,
  PlanDisruption,
  PlanDisruptionShare,
  PlanDiff,
  TerritoryLabel,
} from './plan/scoreTypes.js';
export type { PlanDiffOptions } from './plan/diffPlans.js';
export type { PinOptions } from './plan/pinsFromPlan.js';
export type { PlanCriteria, PlanCriteriaOptions } from './plan/criteriaFromPlan.js';
