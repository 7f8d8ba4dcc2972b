import { foldCase } from '../fieldReaders.js';
import { isDateText } from '../isDateText.js';
import type { FieldUse } from '../types.js';
import type { TextNumbering } from './numberTexts.js';
import { rememberShort } from './rememberShort.js';
import { ABSENT_CLASS, type ClassOf } from './types.js';

/** The classification of a field's texts or dates. */
export function textClassifier(field: FieldUse, numbering: TextNumbering): ClassOf {
  const classOfText = textClassOf(numbering);
  if (field.type === 'date')
    return classOfTexts(rememberShort((text) => (isDateText(text) ? classOfText(text) : ABSENT_CLASS)));
  if (field.ignoreCase === true) return classOfTexts(rememberShort((text) => classOfText(foldCase(text))));
  return classOfTexts(classOfText);
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
