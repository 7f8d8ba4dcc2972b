import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';

/** A session of psql that stays open, so that temporary tables do. */
export interface PostgresSession {
  /** What a script prints, without headings. Rejects with the server's words at its first error. */
  readonly execute: (script: string) => Promise<string>;
  readonly close: () => void;
}

const END = '-- end of the script';

/** A session of the program `psql` with given arguments; one that ends with an error is followed by a new one. */
export function openSession(psql: string, args: readonly string[]): PostgresSession {
  let child: ChildProcessWithoutNullStreams | undefined;
  const settings = ['-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', ...args];
  return {
    execute(script) {
      child ??= spawn(psql, settings, { cwd: '/', env: { ...process.env, PGCLIENTENCODING: 'UTF8' } });
      return run(child, script).catch((error: unknown) => {
        child = undefined;
        throw error;
      });
    },
    close: () => child?.kill('SIGKILL'),
  };
}

function run(child: ChildProcessWithoutNullStreams, script: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const printed: Buffer[] = [];
    const complaints: Buffer[] = [];
    const onPrinted = (chunk: Buffer) => {
      printed.push(chunk);
      if (!chunk.includes('\n')) return;
      const text = Buffer.concat(printed).toString('utf8');
      if (text.endsWith(`${END}\n`)) settle(() => resolve(text.slice(0, -END.length - 1)));
    };
    const onComplaint = (chunk: Buffer) => complaints.push(chunk);
    const onClose = () => settle(() => reject(new Error(Buffer.concat(complaints).toString('utf8'))));
    const settle = (done: () => void) => {
      child.stdout.off('data', onPrinted);
      child.stderr.off('data', onComplaint);
      child.off('close', onClose);
      done();
    };
    child.stdout.on('data', onPrinted);
    child.stderr.on('data', onComplaint);
    child.once('close', onClose);
    child.stdin.write(`${script}\n\\echo '${END}'\n`);
  });
}
