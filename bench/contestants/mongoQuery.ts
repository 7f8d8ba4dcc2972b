import type { ComparisonOperator, Criteria } from 'bailiwick';

/** A query of MongoDB's language. */
export type MongoQuery = { readonly [member: string]: unknown };

const COMPARISONS: Readonly<Record<ComparisonOperator, string>> = {
  '<': '$lt',
  '<=': '$lte',
  '>': '$gt',
  '>=': '$gte',
};

/** Criteria as a query of MongoDB's language, in which an absent value meets no test but a negated one either. */
export function mongoQuery(criteria: Criteria): MongoQuery {
  switch (criteria.kind) {
    case 'and':
      return { $and: criteria.items.map(mongoQuery) };
    case 'or':
      return { $or: criteria.items.map(mongoQuery) };
    case 'not':
      return { $nor: [mongoQuery(criteria.item)] };
    case 'equals':
    case 'contains':
      return { [criteria.field.name]: criteria.value };
    case 'oneOf':
      return { [criteria.field.name]: { $in: criteria.values } };
    case 'compare':
      return { [criteria.field.name]: { [COMPARISONS[criteria.operator]]: criteria.value } };
    case 'between':
      return { [criteria.field.name]: { $gte: criteria.low, $lte: criteria.high } };
    case 'startsWith':
      return { [criteria.field.name]: { $regex: new RegExp(`^${criteria.value}`) } };
    default:
      throw new Error(`no query for ${criteria.kind}`);
  }
}
