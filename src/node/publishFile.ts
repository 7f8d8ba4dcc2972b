import { open, rename } from 'node:fs/promises';

/** Gives a finished file the name that it is wanted under, once all of it is on the disk. */
export async function publishFile(temporary: string, target: string): Promise<void> {
  const handle = await open(temporary, 'r+');
  // Without it, a power cut could leave the new name with nothing in it.
  await handle.sync().finally(() => handle.close());
  await rename(temporary, target);
}
