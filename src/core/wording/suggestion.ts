/** The name that may have been meant, to end a message with. */
export function suggestion(name: string | undefined): string {
  return name === undefined ? '' : `, did you mean \`${name}\`?`;
}
