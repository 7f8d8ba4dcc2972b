import { curveOf, reshapedResponse, scaledCurve } from './curveOf.js';
import type { Gainer, GainProblem } from './problemTypes.js';

/** How much more, and how much less, responses are taken to be. */
export const MORE = 1.2;
/** See {@link MORE}. */
export const LESS = 0.8;

/** Whether any team has a response function, which has a shape. */
export function hasShape({ members }: GainProblem): boolean {
  return members.some(({ team }) => team.response !== undefined);
}

/** The same problem with exponents, rates and shapes so many times as large, but for what would make gains rise. */
export function reshaped(problem: GainProblem, factor: number, mayRise = false): GainProblem {
  return { ...problem, members: problem.members.map((member) => reshapedMember(member, factor, mayRise)) };
}

/** The same problem with one member's response so many times as large. */
export function rescaled(problem: GainProblem, at: number, factor: number): GainProblem {
  const members = problem.members.map((member, position) =>
    position === at ? { ...member, curve: scaledCurve(member.curve, factor) } : member,
  );
  return { ...problem, members };
}

function reshapedMember(member: Gainer, factor: number, mayRise: boolean): Gainer {
  const { response } = member.team;
  const curve = response === undefined ? null : curveOf({ id: '', response: reshapedResponse(response, factor) });
  if (curve === null || (!mayRise && curve.firstRise(member.lowest, member.highest) !== null)) return member;
  return { ...member, curve };
}
