import { type ResponseFunction, responseOf, type UnitAllocationInput } from 'bailiwick';

/** The units of each team, by what one would write down first: for every unit, look for the team that gains most by it. */
export function largestGainScan({ units, teams }: UnitAllocationInput): number[] {
  const shares = teams.map(({ floor = 0 }) => floor);
  const gains = teams.map(({ response }, at) => gainOf(response, shares[at] + 1));
  for (let left = units - shares.reduce((sum, share) => sum + share, 0); left > 0; left--) {
    let best = -1;
    for (const [at, gain] of gains.entries()) {
      const hasRoom = shares[at] < (teams[at].cap ?? units);
      if (hasRoom && (best === -1 || gain > gains[best])) best = at;
    }
    if (best === -1) break;
    shares[best]++;
    gains[best] = gainOf(teams[best].response, shares[best] + 1);
  }
  return shares;
}

function gainOf(response: ResponseFunction | undefined, unit: number): number {
  return response === undefined ? 0 : responseOf(response, unit) - responseOf(response, unit - 1);
}
