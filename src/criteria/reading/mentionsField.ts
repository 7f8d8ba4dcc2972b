const READERS: ReadonlySet<string> = new Set(['var', 'missing', 'missing_some']);

/** Whether a node reads any field, however deep inside; a list of literals costs one look at each. */
export function mentionsField(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return false;
  if (Array.isArray(node)) return node.some(mentionsField);
  return Object.entries(node).some(([operator, args]) => READERS.has(operator) || mentionsField(args));
}
