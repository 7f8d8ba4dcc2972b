const LONGEST_TEXT = 60;

/**
 * A value in a few words, for "got …": its kind, and the value itself in backticks where it is short.
 *
 * @example
 * describeValue('DE'); // => 'the text `DE`'
 * describeValue([1, 2]); // => 'a list of 2'
 * describeValue(undefined); // => 'nothing'
 */
export function describeValue(value: unknown): string {
  switch (typeof value) {
    case 'undefined':
      return 'nothing';
    case 'string':
      return `the text \`${shorten(value)}\``;
    case 'number':
      return `the number \`${Object.is(value, -0) ? '-0' : value}\``;
    case 'boolean':
      return `\`${value}\``;
    case 'object':
      return describeObject(value);
    default:
      return `a ${typeof value}`;
  }
}

function describeObject(value: object | null): string {
  if (value === null) return '`null`';
  try {
    return Array.isArray(value) ? `a list of ${value.length}` : 'an object';
  } catch {
    // A proxy may refuse even that.
    return 'an object that cannot be read';
  }
}

function shorten(text: string): string {
  return text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT)}…`;
}
