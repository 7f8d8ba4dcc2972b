/** The day or the set of an exchange rate. */
export function rateScope({ date, rateSet }: { readonly date?: string; readonly rateSet?: string }): string {
  if (rateSet !== undefined) return ` in the set \`${rateSet}\``;
  return date === undefined ? ' without a date' : ` on ${date}`;
}
