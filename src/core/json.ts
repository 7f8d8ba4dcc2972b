/** Any value that JSON can hold; a member that is `undefined` is as absent. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [member: string]: Json | undefined };
