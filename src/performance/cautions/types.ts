import type { ExpectationCautions } from './expectationCautions.js';
import type { ExperienceCautions } from './experienceCautions.js';
import type { ResultCautions } from './resultCautions.js';
import type { ScorecardCautions } from './scorecardCautions.js';

/** What each kind of caution carries besides its `code`. */
export interface CautionDetails extends ResultCautions, ExpectationCautions, ExperienceCautions, ScorecardCautions {}

/** The name of a kind of caution: part of the API, unlike its wording. */
export type CautionCode = keyof CautionDetails;

/**
 * Why a figure is to be read with care, as plain data beside it: a `code` and what it concerns. Nothing is wrong with the
 * data, as with an issue. {@link describeCaution} puts it into words.
 */
export type Caution<Code extends CautionCode = CautionCode> = {
  [C in Code]: { readonly code: C } & Readonly<CautionDetails[C]>;
}[Code];

/** The words for some kinds of caution. */
export type CautionWording<Code extends CautionCode> = {
  readonly [C in Code]: (caution: Caution<C>) => string;
};
