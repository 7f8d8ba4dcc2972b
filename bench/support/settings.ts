import type { Settings } from './question.js';

/** A run whose figures count. */
export const fullSettings: Settings = {
  isShort: false,
  rounds: 3,
  firstSample: 32,
  sampleMs: 2_000,
  peerMs: 1_000,
  wholeMs: 4_000,
  singleMs: 500,
  accounts: 1_000_000,
};

/** A run that shows that everything works. */
export const shortSettings: Settings = {
  isShort: true,
  rounds: 1,
  firstSample: 32,
  sampleMs: 10,
  peerMs: 10,
  wholeMs: 10,
  singleMs: 10,
  accounts: 1_000,
};
