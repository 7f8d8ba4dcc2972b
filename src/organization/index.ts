export { organizationModels } from './structure/organizationModels.js';
export { checkOrganization } from './structure/checkOrganization.js';
export { describeStructure } from './structure/describeStructure.js';
export { adviseModel } from './advice/adviseModel.js';
export { defaultIdeals } from './advice/defaultIdeals.js';
export { segmentAccounts } from './segmentation/segmentAccounts.js';
export { coverage } from './covering/coverage.js';
export { advance } from './covering/advance.js';
export { staffing } from './staffing/staffing.js';
export { spanOfControl } from './staffing/spanOfControl.js';
export { defaultSpanLimits, organizationBenchmarks, staffingRatios } from './staffing/staffingRatios.js';
export { findMisplacedDuties } from './enablement/findMisplacedDuties.js';
export { salesDuties } from './enablement/salesDuties.js';
export { enablementRoles } from './enablement/enablementRoles.js';
export { skillsRoadmap } from './enablement/skillsRoadmap.js';
export { disruptionOf } from './disruption/disruptionOf.js';
export type {
  Organization,
  OrganizationRole,
  Handoff,
  SalesChannel,
  OrganizationCheck,
  StageDouble,
  Structure,
  StructureOptions,
  RoleChange,
  StageCover,
} from './structure/types.js';
export type {
  FactorAnswer,
  FactorWeight,
  ModelIdeal,
  AdviceOptions,
  ModelAdvice,
  RankedModel,
  FactorContribution,
  AdviceFlip,
} from './advice/types.js';
export type {
  SegmentBasis,
  SegmentDimension,
  SegmentPlan,
  SegmentOptions,
  SegmentedAccounts,
  SegmentCell,
  CellSegment,
  PrunedCell,
} from './segmentation/types.js';
export type {
  CoveragePlan,
  CoverageUnit,
  Seat,
  CoveredAccount,
  CoverageQuestion,
  CoverageOptions,
  CoverageState,
  RoleHolding,
  RoleTurns,
  Coverage,
  CoverageReason,
  NoRoleReason,
  Advance,
  HolderRef,
} from './covering/types.js';
export type {
  StaffingInput,
  StaffedUnit,
  DriverDemand,
  StaffingRatio,
  Verified,
  Staffing,
  RoleHeads,
  AskedHeads,
  OrganizationBenchmark,
  SpanLimits,
  SpanFlag,
  SpanReport,
  Span,
} from './staffing/types.js';
export type {
  Duty,
  SalesFunction,
  DutyInput,
  DutyOptions,
  FunctionMember,
  DutyActivity,
  DutyReport,
  MisplacedDuties,
  MisplacedDuty,
  EnablementRole,
  EnablementArea,
  SkillsInput,
  SkillsOptions,
  RoleSkills,
  SkilledPerson,
  SkillRamp,
  SkillsRoadmap,
  RoleNeeds,
  PersonPlan,
  LackingPerson,
  SkillStep,
  SkillGap,
} from './enablement/types.js';
export type {
  AccountHolder,
  AccountValue,
  DisruptionOptions,
  Disruption,
  DisruptionShare,
  AccountDisruption,
  AccountOutcome,
  UserDisruption,
  TerritoryDisruption,
  DisruptedBook,
} from './disruption/types.js';
