import { ABSENT_CLASS, type NumberAxis, type TextAxis } from '../../criteria/classes/types.js';
import type { AxisClasses, Cut, SqlAxis } from './types.js';

/** The class of the first region, which has no bound. */
export const FIRST_REGION_CLASS = ABSENT_CLASS + 1;

/** The classes of an axis by the texts and bounds that tell them apart. */
export function axisClasses(axis: SqlAxis): AxisClasses {
  switch (axis.kind) {
    case 'text':
      return textClasses(axis.axis);
    case 'number':
      return { literals: [], cuts: numberCuts(axis.axis) };
    case 'flag':
      return { literals: [], cuts: [] };
  }
}

function textClasses(axis: TextAxis): AxisClasses {
  const literals: { text: string; valueClass: number }[] = [];
  const cuts: Cut[] = [];
  for (let valueClass = FIRST_REGION_CLASS; valueClass < axis.size; valueClass++) {
    const texts = axis.textsOf(valueClass);
    if (texts.kind === 'literal') literals.push({ text: texts.text, valueClass });
    else if (valueClass > FIRST_REGION_CLASS) cuts.push({ ...textBound(texts.from), valueClass });
  }
  return { literals, cuts };
}

/** The least text after another ends with U+0000, which no engine holds. */
function textBound(from: string): Pick<Cut, 'bound' | 'isAfter'> {
  return from.endsWith('\0') ? { bound: from.slice(0, -1), isAfter: true } : { bound: from, isAfter: false };
}

function numberCuts(axis: NumberAxis): Cut[] {
  const cuts: Cut[] = [];
  for (let valueClass = FIRST_REGION_CLASS + 1; valueClass < axis.size; valueClass++)
    cuts.push({ bound: axis.numbersOf(valueClass).from, isAfter: false, valueClass });
  return cuts;
}
