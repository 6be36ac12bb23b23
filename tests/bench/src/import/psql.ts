import { spawn, spawnSync } from 'node:child_process';

/** The version of the psql on the path, or null when there is none. */
export function psqlVersion(): string | null {
  const { status, stdout } = spawnSync('psql', ['--version'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}

/** Runs one command in psql and returns how long that took, start of the program included, in milliseconds. */
export async function runPsql(connectionString: string, command: string, signal: AbortSignal): Promise<number> {
  const began = performance.now();
  const child = spawn('psql', ['-X', '-q', '-v', 'ON_ERROR_STOP=1', '-d', connectionString, '-c', command], {
    stdio: ['ignore', 'ignore', 'pipe'],
    signal,
  });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString('utf8')));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`psql ended with ${String(code)}: ${complaint.trim()}`);
  return performance.now() - began;
}
