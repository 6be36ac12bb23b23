import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { PublisherMessage, PublisherSettings } from './publisher.js';

/**
 * Runs the publishing process to its end, or until `killWhen` says so; then it gets SIGKILL, which no program can catch.
 *
 * @returns Whether it was killed.
 * @throws Error when the process fails by itself.
 */
export function runPublisher(
  settings: PublisherSettings,
  onProgress: (message: PublisherMessage) => void,
  killWhen: (message: PublisherMessage) => boolean,
): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('./publisher.ts', import.meta.url)), {
      execArgv: ['--conditions=adflux-source', '--import', 'tsx'],
      stdio: ['ignore', 2, 2, 'ipc'],
    });
    let killed = false;
    child.on('message', (message) => {
      const progress = message as PublisherMessage;
      onProgress(progress);
      if (!killed && killWhen(progress)) killed = child.kill('SIGKILL');
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      if (killed || code === 0) resolve(killed);
      else reject(new Error(`The publishing process ended with code ${String(code)}; its message is above.`));
    });
    child.send(settings);
  });
}
