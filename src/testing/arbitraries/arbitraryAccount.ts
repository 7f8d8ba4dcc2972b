import fc from 'fast-check';
import { type CompiledModel, compileModel } from '../../assignment/compileModel.js';
import type { Account } from '../../assignment/types.js';
import { rawReader } from '../../criteria/fieldReaders.js';
import type { Field } from '../../criteria/types.js';
import type { TerritoryModel } from '../../model/types.js';
import { accountOf } from '../boundary/accountOf.js';
import { boundaryAccounts } from '../boundary/boundaryAccounts.js';
import { fieldClasses } from '../boundary/fieldClasses.js';
import { modelCriteria } from '../boundary/modelCriteria.js';
import type { FieldValues } from '../boundary/types.js';
import { fieldValue } from './fieldValue.js';

/**
 * Accounts for a model: about the boundaries of its criteria for the most part, otherwise whatever its fields may hold.
 *
 * Most come from {@link boundaryAccounts}, with other values for some fields: of a value class of the criteria, any of the
 * field's type, absent or mistyped. What a field's definition promises (`required`, `values`) holds, so that accounts are
 * such as the analysis reckons with. Their ids are few.
 *
 * @throws {@link TerritoryError} with every issue of the model.
 * @example
 * const accounts = fc.sample(arbitraryAccount(model), { seed: 1, numRuns: 100 });
 * const table = assignAccounts(compiled, accounts);
 * countByTerritory(table).size > 4; // => true
 */
export function arbitraryAccount(model: TerritoryModel): fc.Arbitrary<Account> {
  const compiled = compileModel(model);
  const fields = accountFields(compiled);
  const starts = boundaryAccounts(model, { limit: 2_000 }).accounts.map((account) => valuesOf(account, fields));
  const values = fields.map(({ name, value }) =>
    fc.oneof(
      { weight: 3, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: value.map((each) => [name, each] as const) },
    ),
  );
  return fc
    .tuple(fc.constantFrom(...starts), fc.tuple(...values), fc.nat(99))
    .map(([start, changes, number]) =>
      accountOf(new Map([...start, ...changes.filter((each) => each !== undefined)]), `account-${number}`),
    );
}

interface AccountField {
  readonly name: string;
  readonly value: fc.Arbitrary<unknown>;
}

function accountFields(compiled: CompiledModel): AccountField[] {
  const { fields } = compiled;
  const classes = new Map(
    fieldClasses(modelCriteria(compiled), fields).map(({ field, values }) => [field.name, values]),
  );
  const names = new Set([...Object.keys(fields), ...classes.keys()]);
  return [...names].map((name) => {
    const definition: Field = Object.hasOwn(fields, name) ? fields[name] : { type: 'string' };
    const known = classes.get(name) ?? [];
    return { name, value: name === 'id' ? fc.constantFrom('id', ...known) : fieldValue(definition, known) };
  });
}

function valuesOf(account: Account, fields: readonly AccountField[]): FieldValues {
  return new Map(
    fields.flatMap(({ name }) => {
      const isOwnId = name === 'id' && account.id.startsWith('boundary-');
      return isOwnId ? [] : [[name, rawReader(name)(account)] as const];
    }),
  );
}
