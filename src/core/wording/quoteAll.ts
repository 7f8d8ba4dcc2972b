/** Names in backticks. */
export function quoteAll(names: readonly string[], separator: string): string {
  return names.map((name) => `\`${name}\``).join(separator);
}
