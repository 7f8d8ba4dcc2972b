const LONGEST_VALUE = 80;
const WORD = /^\p{L}[\p{L}\p{N}_.:/@+-]*$/u;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const OTHER_MEANING: ReadonlySet<string> = new Set(['true', 'false', 'null', 'nothing', 'empty']);

/**
 * A field's value in a sentence: a word as it is, everything else as JSON has it, and an absent one as "nothing".
 *
 * @example
 * formatFieldValue('DE'); // => 'DE'
 * formatFieldValue('New York'); // => '"New York"'
 * formatFieldValue(undefined); // => 'nothing'
 */
export function formatFieldValue(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (typeof value === 'string' && isWord(value)) return value;
  const text = JSON.stringify(value) ?? typeof value;
  return text.length <= LONGEST_VALUE ? text : `${text.slice(0, LONGEST_VALUE)}…`;
}

function isWord(text: string): boolean {
  return (WORD.test(text) && text.length <= LONGEST_VALUE && !OTHER_MEANING.has(text)) || DATE.test(text);
}
