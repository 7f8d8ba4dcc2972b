import { jsonPointer } from './jsonPointer.js';

/**
 * Where a value stands in a document, linked to the place of what holds it: cheap to make for every value, while a pointer
 * is wanted for few. The document itself is a place without a member.
 */
export interface Place {
  readonly holder?: Place;
  readonly member?: PropertyKey;
}

/**
 * The JSON Pointer (RFC 6901) of a place.
 *
 * @example
 * const territories = { member: 'territories' };
 * pointerTo({ holder: { holder: territories, member: 3 }, member: 'id' }); // => '/territories/3/id'
 * pointerTo({}); // => ''
 */
export function pointerTo(place: Place): string {
  const members: PropertyKey[] = [];
  for (let at: Place | undefined = place; at?.member !== undefined; at = at.holder) members.push(at.member);
  return jsonPointer(members.reverse());
}
