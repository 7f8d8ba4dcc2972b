import type { Issue } from '../../core/issues.js';
import type { ParsedPlan } from './planSchema.js';

type Place = Pick<ParsedPlan['units'][number], 'latitude' | 'longitude' | 'x' | 'y'>;
type Kind = 'globe' | 'plane';

/** Places that lack one of their two numbers, and places on the globe beside others in the plane. */
export function findPlaceIssues({ units, territories = [] }: ParsedPlan): Issue[] {
  const kinds = new Set<Kind>();
  return [
    ...units.flatMap((unit, row) => findIssues(unit, `/units/${row}`, kinds)),
    ...territories.flatMap((territory, row) => findIssues(territory, `/territories/${row}`, kinds)),
  ];
}

function findIssues({ latitude, longitude, x, y }: Place, pointer: string, kinds: Set<Kind>): Issue[] {
  const isOnGlobe = latitude !== undefined || longitude !== undefined;
  const isInPlane = x !== undefined || y !== undefined;
  if (isOnGlobe) kinds.add('globe');
  if (isInPlane) kinds.add('plane');
  const halves: Issue[] = [
    ...(isOnGlobe
      ? [
          ...lack(latitude, `${pointer}/latitude`, 'a latitude beside the longitude'),
          ...lack(longitude, `${pointer}/longitude`, 'a longitude beside the latitude'),
        ]
      : []),
    ...(isInPlane
      ? [...lack(x, `${pointer}/x`, 'an x beside the y'), ...lack(y, `${pointer}/y`, 'a y beside the x')]
      : []),
  ];
  if ((!isOnGlobe && !isInPlane) || kinds.size < 2) return halves;
  const expected = 'all places on the globe, or all in the plane';
  return [
    ...halves,
    { code: 'wrong_type', pointer, expected, received: isOnGlobe ? 'one on the globe' : 'one in the plane' },
  ];
}

function lack(value: number | undefined, pointer: string, expected: string): Issue[] {
  return value === undefined ? [{ code: 'missing_member', pointer, expected }] : [];
}
