import { CRITERIA_LIMITS } from '../criteria/criteriaLimits.js';
import type { ModelLimits } from './types.js';

/** The bounds on a model that hold unless an option says otherwise. */
export const MODEL_LIMITS: ModelLimits = { ...CRITERIA_LIMITS, territories: 1_000_000, levels: 10_000 };
