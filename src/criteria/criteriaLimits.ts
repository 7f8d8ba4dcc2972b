import type { CriteriaLimits } from './types.js';

/** The bounds on criteria that hold unless an option says otherwise. */
export const CRITERIA_LIMITS: CriteriaLimits = { depth: 64, nodes: 10_000, listLength: 100_000, textLength: 4_096 };

/** JSON values in one opaque part, list elements included: bounds what json-logic-js may have to do for a record. */
export const OPAQUE_NODES = 500;
