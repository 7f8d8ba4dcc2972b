/** Texts from `from` up to, not including, `to` in order of UTF-16 code unit; without `to`, all from there on. */
export interface TextRange {
  readonly from: string;
  readonly to?: string;
}

/** Texts of a range to begin with. */
export interface Beginnings {
  /** Every text that starts with one of these is in the range. */
  readonly open: readonly string[];
  /** Texts of the range; all of them where `open` is empty. */
  readonly closed: readonly string[];
}

/** More texts of a range that has finitely many are not listed. */
const MOST_TEXTS = 256;

/**
 * Where a range of texts can be entered, what reads well first.
 *
 * A range either has a beginning that can be continued at will, or it holds nothing but its first text and that with some
 * zero characters appended.
 */
export function textBeginnings({ from, to }: TextRange): Beginnings {
  if (to !== undefined && from >= to) return { open: [], closed: [] };
  const zeros = to?.startsWith(from) === true ? (/^\0*/.exec(to.slice(from.length))?.[0] ?? '') : '';
  if (to !== undefined && from + zeros === to) {
    const lengths = Array.from({ length: Math.min(zeros.length, MOST_TEXTS) }, (_, length) => length);
    return { open: [], closed: lengths.map((length) => from + '\0'.repeat(length)) };
  }
  const stem = from + zeros;
  const inner = ['a', 'A', '0', ' ', '\0'].map((unit) => stem + unit);
  const candidates = ['other', 'Other', 'x', 'A', from, ...inner, ...afterCommonPart(from, to)];
  return { open: [...new Set(candidates.filter((text) => isOpen(text, { from, to })))], closed: [from] };
}

function isOpen(text: string, { from, to }: TextRange): boolean {
  if (text < from) return false;
  if (to === undefined) return true;
  const after = afterPrefix(text);
  return after !== undefined && after <= to;
}

/** The least text after everything that starts with `prefix`; none where nothing comes after. */
function afterPrefix(prefix: string): string | undefined {
  const kept = prefix.replace(/\uffff+$/, '');
  if (kept === '') return undefined;
  return kept.slice(0, -1) + String.fromCharCode(kept.charCodeAt(kept.length - 1) + 1);
}

/** What the ends of a range have in common, continued by a unit that lies between them. */
function afterCommonPart(from: string, to = '\uffff'): string[] {
  let length = 0;
  while (length < from.length && from[length] === to[length]) length++;
  const low = length < from.length ? from.charCodeAt(length) : 0;
  const high = length < to.length ? to.charCodeAt(length) : 0;
  return low + 1 < high ? [from.slice(0, length) + String.fromCharCode(low + 1)] : [];
}
