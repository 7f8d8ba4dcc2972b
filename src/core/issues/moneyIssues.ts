/** What can be wrong with amounts of money. */
export interface MoneyIssues {
  /** A code that is no currency of ISO 4217, or one without a minor unit, such as gold. */
  unknown_currency: { pointer: string; currency: string };
  /** An amount with more digits after the point than its currency has. */
  excess_digits: { pointer: string; currency: string; digits: number; received: string };
  /** An amount beyond 2^53 minor units, where numbers have gaps; `received` has all of its digits. */
  unsafe_amount: { pointer?: string; received: string };
  /** An exchange rate for a pair of currencies that has one already, from the same day or in the same set. */
  duplicate_rate: { pointer: string; from: string; to: string; firstPointer: string };
  /** No exchange rate for a pair of currencies, on a day or in a set; with neither, the day itself is missing. */
  rate_missing: { pointer?: string; from: string; to: string; date?: string; rateSet?: string };
  /** An amount in another currency than the first one that names any, `expected`: convert them first. */
  mixed_currency: { pointer: string; currency: string; firstPointer: string; expected: string };
}
