export { fiscalCalendar } from './calendar/fiscalCalendar.js';
export { periodOf } from './calendar/periodOf.js';
export { periods } from './calendar/periods.js';
export { alignYearOnYear } from './calendar/alignYearOnYear.js';
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
