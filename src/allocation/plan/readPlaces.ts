import { distanceBetween } from './distanceBetween.js';
import type { ParsedPlan } from './planSchema.js';
import type { Places } from './problemTypes.js';

type Place = Pick<ParsedPlan['units'][number], 'latitude' | 'longitude' | 'x' | 'y'>;

/** Places of units, then of territories. Those in the plane are counted from the first one, so that moving all changes nothing. */
export function readPlaces(
  units: readonly Place[],
  territories: readonly Place[],
  metric: 'euclidean' | 'manhattan' = 'euclidean',
): Places {
  const points = [...units, ...territories];
  const isOnGlobe = points.some(({ latitude }) => latitude !== undefined);
  const isLocated = Uint8Array.from(points, ({ latitude, x }) => ((latitude ?? x) === undefined ? 0 : 1));
  const given = Float64Array.from(
    points.flatMap(({ latitude, longitude, x, y }) => [latitude ?? x ?? 0, longitude ?? y ?? 0]),
  );
  const first = isLocated.indexOf(1);
  const coordinates = new Float64Array(points.length * 3);
  for (const point of points.keys()) {
    const [one, other] = [given[2 * point], given[2 * point + 1]];
    const vector = isOnGlobe ? unitVector(one, other) : [one - given[2 * first], other - given[2 * first + 1], 0];
    if (isLocated[point] === 1) coordinates.set(vector, point * 3);
  }
  const unit = first === -1 ? 'none' : isOnGlobe ? 'km' : 'plane';
  const places = { unit, metric: isOnGlobe ? 'sphere' : metric, coordinates, isLocated, given } as const;
  return { ...places, extent: extentOf(places, units.length) };
}

function unitVector(latitude: number, longitude: number): number[] {
  const [phi, lambda] = [(latitude * Math.PI) / 180, (longitude * Math.PI) / 180];
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
}

/** From the centre of the units to the farthest point; the centre on the globe is the mean of the vectors, brought back to it. */
function extentOf(places: Omit<Places, 'extent'>, units: number): number {
  const { coordinates, isLocated, metric } = places;
  const sum = [0, 0, 0];
  let count = 0;
  for (let unit = 0; unit < units; unit++) {
    if (isLocated[unit] === 0) continue;
    count++;
    for (let axis = 0; axis < 3; axis++) sum[axis] = sum[axis] + coordinates[unit * 3 + axis];
  }
  const length = metric === 'sphere' ? Math.hypot(...sum) : count;
  const centre = sum.map((value) => (length > 0 ? value / length : 0));
  const withCentre = { ...places, extent: 0, coordinates: Float64Array.from([...coordinates, ...centre]) };
  let extent = 0;
  for (const [point, located] of isLocated.entries()) {
    if (located === 1) extent = Math.max(extent, distanceBetween(withCentre, point, isLocated.length));
  }
  return extent;
}
