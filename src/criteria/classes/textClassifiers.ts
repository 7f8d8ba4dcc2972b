import { foldCase } from '../fieldReaders.js';
import { isDateText } from '../isDateText.js';
import type { FieldUse } from '../types.js';
import { classifyEach } from './classifyEach.js';
import type { TextNumbering } from './numberTexts.js';
import { rememberShort } from './rememberShort.js';
import { ABSENT_CLASS, type ClassifyMany, type ClassOf } from './types.js';

interface Classifiers {
  readonly classOf: ClassOf;
  readonly classifyMany: ClassifyMany;
}

/** The classification of a field's texts or dates. */
export function textClassifiers(field: FieldUse, numbering: TextNumbering): Classifiers {
  if (field.type === 'date') {
    const classOfText = textClassOf(numbering);
    return byText(rememberShort((text) => (isDateText(text) ? classOfText(text) : ABSENT_CLASS)));
  }
  if (field.ignoreCase === true) {
    const classOfText = textClassOf(numbering);
    return byText(rememberShort((text) => classOfText(foldCase(text))));
  }
  const classOf = classOfTexts(textClassOf(numbering));
  return { classOf, classifyMany: numbering.classByRegion.length === 1 ? byLiteral(numbering) : classifyEach(classOf) };
}

function byText(classOfText: (text: string) => number): Classifiers {
  const classOf = classOfTexts(classOfText);
  return { classOf, classifyMany: classifyEach(classOf) };
}

function classOfTexts(classOfText: (text: string) => number): ClassOf {
  return (value) => (typeof value === 'string' ? classOfText(value) : ABSENT_CLASS);
}

/** Where no text but the empty one is asked for by itself, the look-up for those can be spared. */
function textClassOf({ literals, classOfLiteral, regionOf, classByRegion }: TextNumbering): (text: string) => number {
  const empty = classOfLiteral('');
  if (literals === 1) return (text) => (text === '' ? empty : classByRegion[regionOf(text)]);
  // INVARIANT: no literal has the class of absence.
  return (text) => classOfLiteral(text) || classByRegion[regionOf(text)];
}

/** One look-up a text, in a loop of its own, where there is one region only. */
function byLiteral({ classOfLiteral, classByRegion: [other] }: TextNumbering): ClassifyMany {
  return (values, count, { classes, first, stride }) => {
    for (let i = 0, at = first; i < count; i++, at += stride) {
      const value = values[i];
      classes[at] = typeof value === 'string' ? classOfLiteral(value) || other : ABSENT_CLASS;
    }
  };
}
