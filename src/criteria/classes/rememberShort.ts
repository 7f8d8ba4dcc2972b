const MOST_TEXTS = 8_192;
const LONGEST = 12;

/**
 * A function of a text that remembers what it gave for short ones, so many of them at a time.
 *
 * Only short ones, since a longer text that was cut out of a file may keep the whole file in memory.
 */
export function rememberShort(compute: (text: string) => number): (text: string) => number {
  let known = new Map<string, number>();
  return (text) => {
    if (text.length > LONGEST) return compute(text);
    const remembered = known.get(text);
    if (remembered !== undefined) return remembered;
    if (known.size === MOST_TEXTS) known = new Map();
    const value = compute(text);
    known.set(text, value);
    return value;
  };
}
