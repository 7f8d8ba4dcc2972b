import type { NumberAxis } from '../../criteria/classes/types.js';
import type { FoundValue } from './types.js';

/** A number of a class, one that reads well where there is such a one; nothing where the class has none. */
export function numberExample(axis: NumberAxis): (valueClass: number) => FoundValue | undefined {
  const isInteger = axis.field.integer === true;
  return (valueClass) => {
    const { from, to } = axis.numbersOf(valueClass);
    const fits = (value: number) =>
      Number.isFinite(value) && value >= from && value < to && (!isInteger || Number.isInteger(value));
    const value = candidates(from, to).find(fits);
    return value === undefined ? undefined : { value };
  };
}

/** The last ones are the least of their range, so one of all fits unless the range is empty. */
function candidates(from: number, to: number): number[] {
  const readable = [from, Math.floor(from) + 1, from + (to - from) / 2].filter((value) => String(value).length <= 12);
  if (from === Number.NEGATIVE_INFINITY) return [Math.ceil(to) - 1, 0, -Number.MAX_VALUE];
  return [...readable, from];
}
