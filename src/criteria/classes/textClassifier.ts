import { foldCase } from '../fieldReaders.js';
import { isDateText } from '../isDateText.js';
import type { FieldUse } from '../types.js';
import { classifyOneByOne } from './classifyOneByOne.js';
import type { TextNumbering } from './numberTexts.js';
import { rememberShort } from './rememberShort.js';
import { touchTexts } from './touchTexts.js';
import { ABSENT_CLASS, type Classification, type ClassOf } from './types.js';

/** The classification of a field's texts or dates. */
export function textClassifier(field: FieldUse, numbering: TextNumbering): Classification {
  const classOfText = textClassOf(numbering);
  if (field.type === 'date')
    return oneByOne(rememberShort((text) => (isDateText(text) ? classOfText(text) : ABSENT_CLASS)));
  if (field.ignoreCase === true) return oneByOne(rememberShort((text) => classOfText(foldCase(text))));
  const { literals, literalClassification, classByRegion } = numbering;
  if (literals === 1) return byRegions(numbering);
  const byLiterals = classByRegion.length === 1 ? literalClassification?.(classByRegion[0]) : undefined;
  return byLiterals ?? oneByOne(classOfText);
}

/** The classification of texts where the empty one is all that is asked for by itself. */
function byRegions({ classOfLiteral, regionOf, classByRegion }: TextNumbering): Classification {
  const empty = classOfLiteral('');
  const classOf = (value: unknown) => {
    if (typeof value !== 'string') return ABSENT_CLASS;
    return value === '' ? empty : classByRegion[regionOf(value)];
  };
  return {
    classOf,
    classifyAll(values, from, to, places) {
      touchTexts(values, from, to, places);
      const { classes, first, stride } = places;
      for (let i = from, at = first; i < to; i++, at += stride) classes[at] = classOf(values[i]);
    },
  };
}

function oneByOne(classOfText: (text: string) => number): Classification {
  const classOf = classOfTexts(classOfText);
  const classifyAll = classifyOneByOne(classOf);
  return {
    classOf,
    classifyAll(values, from, to, places) {
      touchTexts(values, from, to, places);
      classifyAll(values, from, to, places);
    },
  };
}

function classOfTexts(classOfText: (text: string) => number): ClassOf {
  return (value) => (typeof value === 'string' ? classOfText(value) : ABSENT_CLASS);
}

/** Where all texts that are not asked for by themselves are in one region, one of the two look-ups can be spared. */
function textClassOf({ classOfLiteral, regionOf, classByRegion }: TextNumbering): (text: string) => number {
  const [other] = classByRegion;
  // INVARIANT: no literal has the class of absence.
  if (classByRegion.length === 1) return (text) => classOfLiteral(text) || other;
  return (text) => classOfLiteral(text) || classByRegion[regionOf(text)];
}
