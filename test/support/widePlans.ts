import fc from 'fast-check';
import type { Account, JsonLogic, Territory, TerritoryModel } from '../../src/index.js';
import { criteriaFor, hostileRecordFor } from './criteriaArbitraries.js';
import { declaredFields } from './criteriaValues.js';

/** A plan with many territories side by side, and accounts with values of every kind. */
export interface WidePlan {
  readonly model: TerritoryModel;
  readonly accounts: readonly Account[];
}

/** Plans of two or three levels with up to 90 territories of arbitrary criteria about the same fields. */
export function widePlans(): fc.Arbitrary<WidePlan> {
  return declaredFields({ ignoreCase: true }).chain((fields) => {
    // A plan's criteria are no bare literals.
    const criteria = criteriaFor(fields, 'whole').map((inner): JsonLogic => ({ and: [inner] }));
    const territory = fc.record(
      { criteria, localCriteria: fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, criteria), parent: fc.nat(2) },
      { requiredKeys: ['criteria', 'parent'] },
    );
    return fc.record({
      model: fc.tuple(fc.array(territory, { minLength: 1, maxLength: 90 }), fc.constantFrom('deepest', 'all')).map(
        ([drafts, branch]): TerritoryModel => ({
          id: 'plan',
          fields,
          policy: { branch },
          territories: treeOf(drafts),
        }),
      ),
      accounts: fc
        .array(hostileRecordFor(fields), { minLength: 1, maxLength: 5 })
        .map((records) => records.map((record, i) => ({ ...Object(record), id: `account-${i}` }))),
    });
  });
}

interface Draft extends Pick<Territory, 'criteria' | 'localCriteria'> {
  /** 0 for a root, else how far back the parent stands. */
  readonly parent: number;
}

/** Most of them side by side below the first ones. */
function treeOf(drafts: readonly Draft[]): Territory[] {
  return drafts.map(({ parent, ...draft }, i) => {
    const above = i < 3 ? i - 1 : parent;
    return { id: `t-${i}`, parentId: above < 0 || above === i ? null : `t-${Math.min(above, i - 1)}`, ...draft };
  });
}
