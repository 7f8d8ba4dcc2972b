/** The operation as react-querybuilder's own additional operators have it, for engines that lack it. */
export function startsWith(text: unknown, prefix: unknown): boolean {
  return typeof text === 'string' && text.startsWith(`${prefix}`);
}
