import { describePlace } from '../describePlace.js';

/** The place of what may have none, to begin a message with. */
export function anyPlace(pointer: string | undefined): string {
  return pointer === undefined ? '' : `${describePlace(pointer)}: `;
}
