import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename, extname, join } from 'node:path';

/** A running web server. */
export interface Server {
  /** Without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

const types: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html'],
  ['.js', 'text/javascript'],
  ['.mjs', 'text/javascript'],
]);

/** A web server of this machine alone for the files right inside a folder, each with the given headers. */
export async function serveFolder(folder: string, headers: Readonly<Record<string, string>>): Promise<Server> {
  const server = createServer((request, response) => {
    const name = basename(request.url ?? '');
    readFile(join(folder, name)).then(
      (content) =>
        response.writeHead(200, { ...headers, 'Content-Type': types.get(extname(name)) ?? 'text/plain' }).end(content),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return { url: `http://127.0.0.1:${port}`, close: () => new Promise((resolve) => server.close(() => resolve())) };
}
