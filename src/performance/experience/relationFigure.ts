import type { RelationFigure, RelationVerdict } from './relationTypes.js';

/** A slope and its interval, at a distance of `reach`. */
export function slopeFigure(estimate: number, reach: number): RelationFigure {
  return { estimate, lower: estimate - reach, upper: estimate + reach };
}

/** A correlation and its interval, at a distance of `reach` in Fisher's z. */
export function correlationFigure(estimate: number, reach: number): RelationFigure {
  const z = fisherOf(estimate);
  return {
    estimate,
    lower: Math.min(estimate, Math.tanh(z - reach)),
    upper: Math.max(estimate, Math.tanh(z + reach)),
  };
}

/** Fisher's z of a correlation: that of 1 would be infinite, so that the last billionth does not count. */
export function fisherOf(correlation: number): number {
  const most = 1 - 1e-9;
  return Math.atanh(Math.max(-most, Math.min(most, correlation)));
}

/** What an interval says. */
export function verdictOf({ lower, upper }: RelationFigure): RelationVerdict {
  if (lower > 0) return 'together';
  return upper < 0 ? 'opposite' : 'unclear';
}
