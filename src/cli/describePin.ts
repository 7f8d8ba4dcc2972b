import type { Pin } from '../assignment/types.js';
import { describeDates } from './describeDates.js';

/**
 * Who pinned, for how long and why, as far as the pin says so; empty when it does not.
 *
 * @example
 * describePin({ accountId: 'acme', effect: 'freeze', by: 'anna', reason: 'merger' }); // => 'by anna: merger'
 */
export function describePin(pin: Pin): string {
  const { by = '', reason = '' } = pin;
  const circumstances = [by === '' ? '' : `by ${by}`, describeDates(pin)].filter((text) => text !== '').join(', ');
  if (reason === '') return circumstances;
  return `${circumstances === '' ? 'reason' : circumstances}: ${reason}`;
}
