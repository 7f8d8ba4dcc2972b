export { fiscalCalendar } from './calendar/fiscalCalendar.js';
export { periodOf } from './calendar/periodOf.js';
export { periods } from './calendar/periods.js';
export { alignYearOnYear } from './calendar/alignYearOnYear.js';
export { creditLines } from './rollUp/creditLines.js';
export { rollUp } from './rollUp/rollUp.js';
export { rollUpColumns } from './rollUp/rollUpColumns.js';
export { updateRollUp } from './rollUp/updateRollUp.js';
export { defaultCategories } from './rollUp/defaultCategories.js';
export { forecastOf } from './rollUp/forecastOf.js';
export { forecastTotal } from './rollUp/forecastTotal.js';
export { unassignedOf } from './rollUp/unassignedOf.js';
export { forecastOfUser } from './rollUp/forecastOfUser.js';
export { forecastsByUser } from './rollUp/forecastsByUser.js';
export { forecastsByDimension } from './rollUp/forecastsByDimension.js';
export { contributingLines } from './rollUp/contributingLines.js';
export { weightedPipeline } from './rollUp/weightedPipeline.js';
export { pipelineDistribution } from './rollUp/pipelineDistribution.js';
export { pipelineProbability } from './rollUp/pipelineProbability.js';
export { applyAdjustments } from './adjustments/applyAdjustments.js';
export { mayAdjust } from './adjustments/mayAdjust.js';
export { applyJudgements } from './adjustments/applyJudgements.js';
export { checkRollUp } from './checks/checkRollUp.js';
export { compareToTargets } from './targets/compareToTargets.js';
export { maySetTarget } from './targets/maySetTarget.js';
export { findTargetManager } from './targets/findTargetManager.js';
export { allocateTarget } from './targets/allocateTarget.js';
export { spread } from './targets/spread.js';
export { seasonality } from './targets/seasonality.js';
export { reconcile } from './targets/reconcile.js';
export { hedgeReport } from './targets/hedgeReport.js';
export { hedgeForAttainment } from './targets/hedgeForAttainment.js';
export { carryTargets } from './targets/carryTargets.js';
export type {
  CalendarDefinition,
  MonthsDefinition,
  WeeksDefinition,
  CustomDefinition,
  CustomPeriod,
  Weekday,
  LabelBy,
  WeekPattern,
  FiscalCalendar,
  Grain,
  Period,
  PeriodRange,
  YearOnYear,
  ComparedSpan,
  AlignmentMethod,
  NoComparison,
} from './calendar/types.js';
export type {
  Target,
  TargetKey,
  TargetResult,
  ComparisonInput,
  TargetComparisonOptions,
  Comparison,
  TargetComparison,
  ComparisonFigures,
  NoFigure,
  TerritoryAmount,
  SpreadInput,
  SpreadOptions,
  SeasonOptions,
  Season,
  TargetFlow,
  CarryInput,
  CarriedTargets,
} from './targets/types.js';
export type {
  AllocationInput,
  AllocationOptions,
  AllocationMethod,
  TerritoryBasis,
  TargetBounds,
  TargetLock,
  TargetAllocation,
  AllocatedTarget,
} from './targets/allocationTypes.js';
export type {
  ManagedTerritory,
  TargetRequest,
  TargetPermission,
  TargetPermissionReason,
} from './targets/permissionTypes.js';
export type {
  ReconciliationInput,
  Reconciliation,
  ReconciledTarget,
} from './targets/reconcile.js';
export type {
  HedgeInput,
  HedgeReport,
  TerritoryHedge,
} from './targets/hedgeReport.js';
export type { CreditColumns, RollUpColumns } from './rollUp/columnTypes.js';
export type { RollUp } from './rollUp/indexTypes.js';
export type {
  RollUpInput,
  RollUpOptions,
  OverlapPolicy,
  ForecastTerritory,
  ForecastPeriod,
  ForecastCategory,
  ForecastDimension,
  CreditLine,
  LineChanges,
  LineTerritory,
  LineKind,
  LineFilter,
  LineTotal,
  RollUpTotal,
  Amount,
  Forecast,
  ForecastColumns,
  CumulativeColumns,
  UserForecast,
  ForecastByUser,
  ForecastByDimension,
  UnassignedForecast,
  WeightedPipeline,
} from './rollUp/types.js';
export type {
  SplitOpportunity,
  OpportunitySplit,
  RevenueSplit,
  OpportunityStage,
  OverlaySplit,
  SplitCredit,
  CreditLines,
  CreditLineOptions,
  MemberTerritory,
  AssignedAccount,
} from './rollUp/splitTypes.js';
export type {
  ClaimedTotal,
  RollUpCheckOptions,
  RollUpFinding,
  WrongTotal,
  LineCount,
  RepeatedClaim,
  UnknownPlace,
  UnlistedLine,
  WholeAndSplits,
  ClaimPlace,
} from './checks/types.js';
export type { UserInTerritory } from './rollUp/forecastOfUser.js';
export type {
  PipelineDistribution,
  ExactDistribution,
  NormalDistribution,
  PipelineOutcome,
  PipelineQuestion,
} from './rollUp/distributionTypes.js';
export type { DimensionInTerritory } from './rollUp/forecastsByDimension.js';
export type {
  ForecastAdjustment,
  AmountAdjustment,
  FactorAdjustment,
  AdjustmentPlace,
  AdjustmentLevel,
  AdjustmentOptions,
  AdjustedForecast,
  AdjustedForecasts,
} from './adjustments/types.js';
export type {
  AdjustmentRequest,
  AdjustmentPermission,
  AdjustmentPermissionReason,
} from './adjustments/permissionTypes.js';
export type {
  Judgement,
  JudgementVerdict,
  JudgementInput,
  JudgedForecast,
  JudgedForecasts,
} from './adjustments/judgementTypes.js';
