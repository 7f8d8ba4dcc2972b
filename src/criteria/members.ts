/** Plain data with members. */
export type Members = Record<string, unknown>;

/** An object without members, not even inherited ones. */
export function emptyMembers(): Members {
  return Object.create(null);
}

/** Whether a value is an object with members, and no list. */
export function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Sets the member that a path leads to, in objects that are made on the way where there are none. */
export function setMember(target: Members, path: readonly string[], value: unknown): void {
  const [member, ...rest] = path;
  if (rest.length === 0) target[member] = value;
  else setMember(memberObject(target, member), rest, value);
}

function memberObject(target: Members, member: string): Members {
  const inner = target[member];
  if (isMembers(inner)) return inner;
  const created = emptyMembers();
  target[member] = created;
  return created;
}
