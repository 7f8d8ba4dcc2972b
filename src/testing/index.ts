// What a plan's own tests need, every public name by hand.

// Laws: each holds, or throws with an account that shows it does not.
export { assertExclusive } from './laws/assertExclusive.js';
export { assertExhaustive } from './laws/assertExhaustive.js';
export { assertOnly } from './laws/assertOnly.js';
export { assertUnchanged } from './laws/assertUnchanged.js';
export { assertNobodySees } from './laws/assertNobodySees.js';
export { assertIdempotent } from './laws/assertIdempotent.js';

// Accounts and plans to try things on.
export { boundaryAccounts } from './boundary/boundaryAccounts.js';
export { arbitraryAccount } from './arbitraries/arbitraryAccount.js';
export { arbitraryModel } from './arbitraries/arbitraryModel.js';
export { arbitraryChange } from './arbitraries/arbitraryChange.js';
export type { ArbitraryModelOptions } from './arbitraries/arbitraryModel.js';
export type { NobodyOptions } from './laws/assertNobodySees.js';
export type { BoundaryAccounts, BoundaryOptions } from './boundary/types.js';
export type {
  Decision,
  ExclusiveOptions,
  ExhaustiveOptions,
  LawOptions,
  UndecidedLawReason,
  UnchangedOptions,
} from './laws/types.js';
