/** An object without its members of `undefined`, which JSON does not have: what is not there is not to be set. */
export function presentMembers(members: object): object {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}
