// Module hooks: tests that import vitest get what stands in for it.
const standIn = new URL('./vitestStandIn.mjs', import.meta.url).href;

export async function resolve(specifier, context, next) {
  return specifier === 'vitest' ? { url: standIn, shortCircuit: true } : next(specifier, context);
}
