import type { Gainer, GainProblem, Member, UnitProblem } from './problemTypes.js';

/** A problem as one in which every curve is known, or `null` where one is not. */
export function gainProblemOf(problem: UnitProblem): GainProblem | null {
  const members = problem.members.filter(isGainer);
  return members.length === problem.members.length ? { ...problem, members } : null;
}

function isGainer(member: Member): member is Gainer {
  return member.curve !== null;
}
