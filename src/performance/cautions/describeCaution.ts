import { describeValue } from '../../core/describeValue.js';
import { isMembers } from '../../core/isMembers.js';
import { expectationWording } from './expectationWording.js';
import { experienceWording } from './experienceWording.js';
import { resultWording } from './resultWording.js';
import { scorecardWording } from './scorecardWording.js';
import type { Caution, CautionCode, CautionWording } from './types.js';

const wording: CautionWording<CautionCode> = {
  ...resultWording,
  ...expectationWording,
  ...experienceWording,
  ...scorecardWording,
};

/**
 * The wording of a caution: one line, lower case, no full stop, the caller's own values in backticks, figures to three
 * digits. Wording may change between versions; a caution's `code` and members do not.
 *
 * It never throws: what is no caution, or one of another version, is called that.
 *
 * @example
 * describeCaution({ code: 'seller_controlled', term: 'calls' }); // => "`calls` is in the seller's hands: conditioning on it explains away the performance that is to be measured"
 */
export function describeCaution<Code extends CautionCode>(caution: Caution<Code>): string {
  try {
    if (!isKnown(caution)) return describeStranger(caution);
    const describe: (caution: Caution<Code>) => string = wording[caution.code];
    return describe(caution);
  } catch {
    // A caution that lacks members, or throws when it is read.
    return 'a caution that cannot be read';
  }
}

function isKnown(caution: unknown): boolean {
  return isMembers(caution) && typeof caution.code === 'string' && Object.hasOwn(wording, caution.code);
}

function describeStranger(caution: unknown): string {
  if (isMembers(caution) && typeof caution.code === 'string')
    return `a caution with the unknown code \`${caution.code}\``;
  return `expected a caution, got ${describeValue(caution)}`;
}
