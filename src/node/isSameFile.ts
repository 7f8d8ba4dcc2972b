import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';

/** Whether two paths lead to the same file, also through links; `-` and files that do not exist are like themselves only. */
export async function isSameFile(path: string, other: string): Promise<boolean> {
  if (path === '-' || other === '-') return path === other;
  if (resolve(path) === resolve(other)) return true;
  const [found, foundOther] = await Promise.all([identify(path), identify(other)]);
  return found !== undefined && found === foundOther;
}

async function identify(path: string): Promise<string | undefined> {
  const stats = await stat(path, { bigint: true }).catch(() => undefined);
  return stats?.isFile() ? `${stats.dev}:${stats.ino}` : undefined;
}
