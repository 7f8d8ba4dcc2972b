// Threads: what needs Node, every public name by hand.

export { openAssignmentPool } from './parallel/openAssignmentPool.js';
export { assignParallel } from './parallel/assignParallel.js';
export { shareColumns } from './parallel/shareColumns.js';
export type { PoolOptions } from './parallel/openAssignmentPool.js';
export type { ShareOptions } from './parallel/shareColumns.js';
export type { AssignmentPool, SharedColumns } from './parallel/types.js';
