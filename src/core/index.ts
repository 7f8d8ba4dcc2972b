export { TerritoryError } from './errors.js';
export { isTerritoryError } from './isTerritoryError.js';
export { describeIssue } from './describeIssue.js';
export { parseMoney } from './money/parseMoney.js';
export { formatMoney } from './money/formatMoney.js';
export { sumMinor } from './money/sumMinor.js';
export { compileRates } from './money/compileRates.js';
export { sumConverted } from './money/sumConverted.js';
export { apportion } from './apportionment/apportion.js';
export { apportionWithin } from './apportionment/apportionWithin.js';
export { cumulativeRounding } from './apportionment/cumulativeRounding.js';
export { controlledRounding } from './apportionment/controlledRounding.js';
export type { Issue, IssueCode, IssueDetails } from './issues.js';
export type { Json } from './json.js';
export type { Rounding } from './exact/types.js';
export type {
  Money,
  RateRow,
  RateOptions,
  CompiledRates,
  ConversionMode,
  Conversion,
  ConversionLine,
  ConvertedSum,
} from './money/types.js';
export type {
  ApportionMethod,
  ApportionOptions,
  ShareBounds,
  BoundedShare,
  BoundedShares,
  CumulativeOptions,
  Margins,
  MatrixIds,
} from './apportionment/types.js';
