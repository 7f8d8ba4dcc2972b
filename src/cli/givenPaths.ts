/** A path given to an option of the command. */
export interface GivenPath {
  readonly option: string;
  readonly path: string;
}

/** The paths among the options of a command, for the names that were given. */
export function givenPaths<Name extends string>(
  flags: { readonly [N in Name]?: string },
  names: readonly Name[],
): GivenPath[] {
  return names.flatMap((name) => {
    const path = flags[name];
    return path === undefined ? [] : [{ option: `--${name}`, path }];
  });
}
