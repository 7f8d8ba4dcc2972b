import loader, { type Highs } from 'highs';

/** The solver HiGHS. */
export async function openHighs(): Promise<Highs> {
  // Its types are those of a CommonJS module, which this import does not get.
  const load: unknown = loader;
  if (typeof load !== 'function') throw new Error('highs has no loader');
  return await load();
}
