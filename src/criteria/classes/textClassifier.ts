import { foldCase } from '../fieldReaders.js';
import { isDateText } from '../isDateText.js';
import type { FieldUse } from '../types.js';
import type { TextNumbering } from './numberTexts.js';
import { rememberShort } from './rememberShort.js';
import { ABSENT_CLASS, type ClassOf, type OrderedAxis } from './types.js';

type Classifier = Pick<OrderedAxis, 'classOf' | 'inSteps' | 'areTextsFar'>;

/** The classification of a field's texts or dates. */
export function textClassifier(field: FieldUse, numbering: TextNumbering): Classifier {
  const classOfText = textClassOf(numbering);
  const classOfMany = (classOf: (text: string) => number) => ({
    classOf: classOfTexts(rememberShort(classOf)),
    areTextsFar: true,
  });
  if (field.type === 'date') return classOfMany((text) => (isDateText(text) ? classOfText(text) : ABSENT_CLASS));
  if (field.ignoreCase === true) return classOfMany((text) => classOfText(foldCase(text)));
  const { literalClasses, classByRegion } = numbering;
  // One function in place of three that call each other, where all texts are in one region.
  const classOf = classByRegion.length === 1 ? literalClasses?.(classByRegion[0]) : undefined;
  return {
    classOf: classOf ?? classOfTexts(classOfText),
    inSteps: literalStepsOf(numbering),
    areTextsFar: classOf === undefined,
  };
}

/** Where all texts are in one region, so that their numbers are all that there is to look up. */
function literalStepsOf({ literalSteps, classByRegion }: TextNumbering): OrderedAxis['inSteps'] {
  if (literalSteps === undefined || classByRegion.length !== 1) return undefined;
  return () => {
    const { begin, stage, settle } = literalSteps(classByRegion[0]);
    return { begin, stage: (value) => (typeof value === 'string' ? stage(value) : ~ABSENT_CLASS), settle };
  };
}

function classOfTexts(classOfText: (text: string) => number): ClassOf {
  return (value) => (typeof value === 'string' ? classOfText(value) : ABSENT_CLASS);
}

/** Where no text but the empty one is asked for by itself, or all in one region, one of the two look-ups can be spared. */
function textClassOf({ literals, classOfLiteral, regionOf, classByRegion }: TextNumbering): (text: string) => number {
  const empty = classOfLiteral('');
  if (literals === 1) return (text) => (text === '' ? empty : classByRegion[regionOf(text)]);
  const [other] = classByRegion;
  // INVARIANT: no literal has the class of absence.
  if (classByRegion.length === 1) return (text) => classOfLiteral(text) || other;
  return (text) => classOfLiteral(text) || classByRegion[regionOf(text)];
}
