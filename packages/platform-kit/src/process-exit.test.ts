import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { withServer } from '../test/test-server.js';

it('lets a program end by itself once its requests are answered, whatever waits for its quota', async () => {
  const program = fileURLToPath(new URL('../test/client-process.ts', import.meta.url));
  const { stdout, stderr } = await withServer(
    (_request, response) => response.end('{}'),
    async (baseURL) =>
      promisify(execFile)(process.execPath, ['--conditions=adflux-source', '--import', 'tsx', program, baseURL]),
  );
  expect(stdout).toBe('served\n');
  expect(stderr).toBe('');
});
