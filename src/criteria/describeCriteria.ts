import { isDateText } from './isDateText.js';
import type { ComparisonOperator, Criteria, FieldUse, Quantifier, ValueTest } from './types.js';
