/** Where something is on this machine, or why it cannot be had here. */
export type Installation =
  | { readonly kind: 'ready'; readonly path: string }
  | { readonly kind: 'unavailable'; readonly reason: string };

/** A package that is, or brings, a runtime: too large and too close to a platform to be a dependency. */
export interface RuntimePackage {
  readonly name: string;
  readonly version: string;
  /** Its executable: the scope of the packages that have one for each platform, and the path in those. */
  readonly executable?: { readonly scope: string; readonly path: string };
}

/** What comes of the program in a runtime. */
export interface Outcome {
  readonly report: string;
  /** Whether the runtime would have made code out of text. */
  readonly canGenerateCode: boolean;
  /** How often a content-security policy stepped in: on the program, and on the host's own attempt to generate code. */
  readonly refusals?: { readonly ofProgram: number; readonly ofAttempt: number };
}
