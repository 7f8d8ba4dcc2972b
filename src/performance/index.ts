export { expectedSales } from './expected/expectedSales.js';
export { describeExpectation } from './expected/describeExpectation.js';
export { growth } from './results/growth.js';
export { yearOnYearGrowth } from './results/yearOnYearGrowth.js';
export { compoundGrowth } from './results/compoundGrowth.js';
export { likeForLikeGrowth } from './results/likeForLikeGrowth.js';
export { pooledAttainment } from './results/pooledAttainment.js';
export { forecastAccuracy } from './results/forecastAccuracy.js';
export { wilsonInterval } from './experience/wilsonInterval.js';
export { netPromoterScore } from './experience/netPromoterScore.js';
export { meanInterval } from './experience/meanInterval.js';
export { shrinkProportions } from './shrinkage/shrinkProportions.js';
export { shrinkRatios } from './shrinkage/shrinkRatios.js';
export { shrinkMeans } from './shrinkage/shrinkMeans.js';
export { experienceAndRevenue } from './experience/experienceAndRevenue.js';
export { teamHealth } from './experience/teamHealth.js';
export { scorecard } from './scorecard/scorecard.js';
export { conflicts } from './conflicts/conflicts.js';
export { describeCaution } from './cautions/describeCaution.js';
export type {
  Caution,
  CautionCode,
  CautionDetails,
} from './cautions/types.js';
export type {
  SalesRow,
  ExpectationOptions,
  ExpectationForm,
  ExpectedSales,
  ExpectedRow,
  ExpectedRowFigures,
  TermContribution,
  Coefficient,
  FitFigures,
  FigureInterval,
} from './expected/types.js';
export type { NoExpectation } from './expected/reasonTypes.js';
export type {
  DaySpan,
  PeriodAmount,
  GrowthFigures,
  PeriodGrowth,
  YearOnYearGrowth,
  NoGrowth,
  CompoundGrowthInput,
  CompoundGrowth,
  Holding,
  LikeForLikeInput,
  LikeForLikeGrowth,
  TerritoryGrowth,
  LeftOutAccount,
  AttainmentRow,
  AttainmentFigures,
  NoAttainment,
  AttainmentFigure,
  GroupAttainment,
  PooledAttainment,
} from './results/types.js';
export type {
  ForecastPair,
  ManagerHistory,
  AccuracyOptions,
  ForecastAccuracy,
  Accuracy,
  AccuracyFigures,
  ManagerAccuracy,
  NoAccuracy,
} from './results/accuracyTypes.js';
export type {
  IntervalOptions,
  WilsonOptions,
  ProportionInterval,
  EstimateOptions,
  NoEstimate,
  PromoterCounts,
  ScoreEstimate,
  NetPromoterScore,
  MeanInterval,
} from './experience/types.js';
export type {
  ProportionGroup,
  RatioGroup,
  MeanGroup,
  GivenPrior,
  ShrinkOptions,
  ShrinkMeansOptions,
  Shrinkage,
  ShrunkGroup,
  Prior,
  MeanShrinkage,
  ShrunkMean,
  MeanPrior,
} from './shrinkage/types.js';
export type {
  ExperienceInput,
  ExperienceOptions,
  PeriodRow,
  ExperienceAndRevenue,
  ExperienceRelation,
  TerritoryRelation,
  RelationFigure,
  RelationVerdict,
  NoRelation,
  PairKey,
  LeftOutPair,
  LeftOutReason,
} from './experience/relationTypes.js';
export type {
  HealthResponse,
  TeamHealthOptions,
  TeamHealth,
} from './experience/teamHealth.js';
export type {
  ScorecardInput,
  ScorecardOptions,
  Metric,
  TeamValues,
  MetricValue,
  Scorecard,
  TeamScore,
  ScorePart,
  RankInterval,
} from './scorecard/types.js';
export type {
  AccountTerritories,
  Activity,
  CreditedSale,
  ConflictOptions,
  Conflicts,
  ConflictTotal,
  ContestedAccount,
  SellerEffort,
  TerritoryConflicts,
  PairConflicts,
  Handover,
  OutsideSale,
  OutsideReason,
} from './conflicts/types.js';
