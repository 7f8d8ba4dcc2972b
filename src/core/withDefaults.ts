/** Options over defaults; one that is `undefined` says nothing. */
export function withDefaults<Options extends object>(
  defaults: Options,
  options: Partial<Options> | undefined,
): Options {
  const given = Object.fromEntries(Object.entries(options ?? {}).filter(([, value]) => value !== undefined));
  return { ...defaults, ...given };
}
