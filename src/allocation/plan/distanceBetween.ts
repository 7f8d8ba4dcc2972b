import type { Places } from './problemTypes.js';

/** The mean radius of the earth in kilometres (IUGG). */
const RADIUS_KM = 6371.0088;

/**
 * The distance between two points: in kilometres along a great circle (the haversine formula, with half the chord as its
 * square root), or in the plane.
 */
export function distanceBetween({ metric, coordinates }: Places, one: number, other: number): number {
  const dx = coordinates[3 * one] - coordinates[3 * other];
  const dy = coordinates[3 * one + 1] - coordinates[3 * other + 1];
  if (metric === 'manhattan') return Math.abs(dx) + Math.abs(dy);
  if (metric === 'euclidean') return Math.sqrt(dx * dx + dy * dy);
  const dz = coordinates[3 * one + 2] - coordinates[3 * other + 2];
  return 2 * RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(dx * dx + dy * dy + dz * dz) / 2));
}
