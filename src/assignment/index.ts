export { compileModel } from './compileModel.js';
export { assignAccount } from './assignAccount.js';
export { assignAccounts } from './assignAccounts.js';
export { tableRow } from './tableRow.js';
export { tableRows } from './tableRows.js';
export { countByTerritory } from './countByTerritory.js';
export { accountsOf } from './accountsOf.js';
export { explainAccount } from './explainAccount.js';
export { checkAccounts } from './checkAccounts.js';
export type { CompiledModel } from './compileModel.js';
export type {
  Account,
  Assignment,
  AssignedTerritory,
  AssignmentOptions,
  AssignmentTable,
  Explanation,
  TerritoryExplanation,
} from './types.js';
