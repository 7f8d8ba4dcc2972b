import type { ExperienceCautions } from './experienceCautions.js';
import { figureText } from './figureText.js';
import { idList } from './idList.js';
import type { CautionWording } from './types.js';

const OUTCOMES = { retention: 'retention', repeatSales: 'repeat sales' } as const;

/** The words for cautions about customer experience. */
export const experienceWording: CautionWording<keyof ExperienceCautions> = {
  correlation_not_cause: (c) =>
    `experience and ${OUTCOMES[c.outcome]} going together does not show that one brings the other: an experiment would`,
  ecological_inference: (c) =>
    `what holds between experience and ${OUTCOMES[c.outcome]} of territories need not hold for single customers`,
  few_pairs: (c) =>
    `${c.pairs} pairs of periods leave ${c.degreesOfFreedom} degrees of freedom, fewer than ${c.recommended}: the interval is wide and rests on its assumptions`,
  counts_or_amounts: (c) =>
    `${idList(c.ids)} ${c.ids.length === 1 ? 'counts' : 'count'} ${c.from} and more: if these are amounts of money, chance is taken for much smaller than it is`,
  few_territories: (c) =>
    `${c.territories} ${c.territories === 1 ? 'territory hardly tells' : 'territories hardly tell'} how far chance goes: it takes about ${c.recommended}`,
  few_territories_carry: (c) =>
    `a few of ${c.territories} territories carry the relation, as much as ${figureText(c.effective)} that move equally, fewer than ${figureText(c.recommended)}: intervals and the p-value are too sure`,
  few_periods: (c) =>
    `${c.periods} ${c.periods === 1 ? 'pair' : 'pairs'} of periods in a row, fewer than ${c.recommended}: where revenue acts back on experience, the slope is off to one side`,
  realigned_pairs: (c) =>
    `${idList(c.territoryIds)} changed accounts: ${c.pairs} ${c.pairs === 1 ? 'pair of periods across the change is' : 'pairs of periods across the change are'} left out`,
  realignment_unknown: (c) =>
    `nothing says whether accounts changed territories between the ${c.pairs} pairs of periods, which would look like a relation`,
  many_territories: (c) =>
    `of ${c.territories} territories looked at one by one, about ${figureText(c.byChance)} would stand out by chance alone`,
  exchangeability: (c) =>
    `shrinking takes all ${c.groups} groups for alike but for chance: where they differ in kind, shrink each kind by itself`,
  no_difference_found: (c) => `the ${c.groups} groups differ no more than chance explains: each is taken for the mean`,
  few_groups: (c) =>
    `${c.groups} ${c.groups === 1 ? 'group hardly tells' : 'groups hardly tell'} how much groups differ: it takes about ${c.recommended}`,
  small_samples: (c) => `${idList(c.ids)} ${c.ids.length === 1 ? 'rests' : 'rest'} on fewer than ${c.minimum} cases`,
  sample_sizes_unknown: (c) =>
    `nothing says how many cases ${idList(c.ids)} ${c.ids.length === 1 ? 'rests' : 'rest'} on`,
};
