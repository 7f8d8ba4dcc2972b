import { type Company, generateCompanies } from './generateCompanies.js';

/** The companies of {@link generateCompanies} with every text a string of its own that nobody has hashed yet. */
export function generateFreshCompanies(count: number): Company[] {
  return generateCompanies(count).map(refresh);
}

function refresh(company: Company): Company {
  return {
    ...company,
    id: Buffer.from(company.id).toString('latin1'),
    domain: fresh(company.domain),
    country: fresh(company.country),
    state: fresh(company.state),
    postalCode: fresh(company.postalCode),
    industry: fresh(company.industry),
    type: fresh(company.type),
    tags: company.tags?.map((tag) => Buffer.from(tag).toString('latin1')) ?? null,
    created: fresh(company.created),
  };
}

/** The same text in another string: what comes out of a buffer is not shared. */
function fresh(text: string | null): string | null {
  return text === null ? null : Buffer.from(text).toString('latin1');
}
