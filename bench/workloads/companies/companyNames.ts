/** The id of the company with a number; short, so that it is one flat string. */
export function companyId(number: number): string {
  return `a-${number}`;
}

/** The web domain of the company with a number. */
export function companyDomain(number: number): string {
  return `c${number}.com`;
}
