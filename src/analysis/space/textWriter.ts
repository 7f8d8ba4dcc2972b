import { ABSENT_CLASS, type TextAxis } from '../../criteria/classes/types.js';
import { foldCase } from '../../criteria/fieldReaders.js';
import type { Endings } from './textEndings.js';
import { type TextRange, textBeginnings } from './textRange.js';

/** What texts are written for. */
export interface WriterParts {
  readonly axis: TextAxis;
  readonly endings: Endings;
  /** All parts of which it may matter whether a text contains them. */
  readonly parts: readonly string[];
  readonly isFolded: boolean;
}

/** Parts that a text has to contain, and others that it must not. */
export interface WantedParts {
  readonly wanted: readonly string[];
  readonly unwanted: readonly string[];
}

/** Writes texts of given classes. */
export interface TextWriter {
  /** A text of a class; nothing where there is none or, with parts, none was found. */
  readonly textOf: (valueClass: number, parts?: WantedParts) => string | undefined;
}

const NO_PARTS: WantedParts = { wanted: [], unwanted: [] };

/** Put between parts, so that none arises where two meet; the last ones are for texts whose parts use up the others. */
const FILLERS = ['', 'a', 'x', '0', ' ', '-', '~', '\u00b7', '\u4e00', '\u0001'];

/** A writer of texts for the classes of an axis with endings. */
export function textWriter({ axis, endings, parts, isFolded }: WriterParts): TextWriter {
  // Usual characters first, then some that no ending and no part contains.
  const fillers = [...FILLERS, ...freshUnits([...endings.texts, ...parts].join(''))];
  return {
    textOf(valueClass, wantedParts = NO_PARTS) {
      const { axisClass, ending = '' } = endings.partsOf(valueClass);
      if (axisClass === ABSENT_CLASS) return undefined;
      const texts = axis.textsOf(axisClass);
      const fits = (text: string) => endings.classOf(text) === valueClass && hasParts(text, wantedParts);
      if (texts.kind === 'literal') return fits(texts.text) ? texts.text : undefined;
      const range = isFolded ? foldedRange(texts) : texts;
      return textIn(range, { ending, ...wantedParts }, fits);
    },
  };

  function textIn(
    range: TextRange,
    { ending, wanted }: WantedParts & { readonly ending: string },
    fits: (text: string) => boolean,
  ) {
    const { open, closed } = textBeginnings(range);
    const usable = isFolded ? open.filter((text) => foldCase(text) === text) : open;
    const simple = closed.find(fits);
    const needed = wanted.filter((part) => !wanted.some((other) => other !== part && other.includes(part)));
    for (const start of usable) {
      for (const filler of fillers) {
        const middle = needed.length === 0 ? '' : filler + needed.join(filler);
        // INVARIANT: with a filler that nothing else uses, only finitely many texts are of another class than wanted.
        const text = [0, 1, 2].map((times) => `${start}${middle}${filler.repeat(times)}${ending}`).find(fits);
        if (text !== undefined) return simple !== undefined && simple.length < text.length ? simple : text;
      }
    }
    return simple;
  }
}

/** Two characters that a text does not contain. */
function freshUnits(used: string): string[] {
  const taken = new Set(used);
  const found: string[] = [];
  for (let unit = 0x3400; found.length < 2 && unit < 0xd800; unit++) {
    const text = String.fromCharCode(unit);
    if (!taken.has(text)) found.push(text);
  }
  return found;
}

/** A range of folded texts: one cannot begin with a capital letter where its ends differ. */
function foldedRange({ from, to }: TextRange): TextRange {
  const capital = from.search(/[A-Z]/);
  return capital === -1 ? { from, to } : { from: `${from.slice(0, capital)}[`, to };
}

function hasParts(text: string, { wanted, unwanted }: WantedParts): boolean {
  return wanted.every((part) => text.includes(part)) && !unwanted.some((part) => text.includes(part));
}
