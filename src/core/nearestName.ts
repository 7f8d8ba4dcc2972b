const LONGEST = 100;

/**
 * The name closest to a misspelt one, for a "did you mean": at most two edits away, and fewer than half of its letters.
 * None for a name of more than 100 letters, which nobody typed.
 *
 * @example
 * nearestName('contry', ['country', 'county', 'employees']); // => 'country'
 * nearestName('zip', ['country']); // => undefined
 */
export function nearestName(misspelt: string, names: Iterable<string>): string | undefined {
  if (misspelt.length > LONGEST) return undefined;
  const limit = Math.min(2, (misspelt.length - 1) / 2);
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const name of names) {
    if (Math.abs(name.length - misspelt.length) > limit) continue;
    const distance = editDistance(misspelt, name);
    if (distance <= limit && distance < bestDistance) [best, bestDistance] = [name, distance];
  }
  return best;
}

/** Levenshtein's distance, a row at a time. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const replaced = previous[column - 1] + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, previous[column] + 1, current[column - 1] + 1));
    }
    previous = current;
  }
  return previous[b.length];
}
