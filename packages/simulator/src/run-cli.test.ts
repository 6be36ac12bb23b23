import { describe, expect, it } from 'vitest';
import { runCli } from './run-cli.js';
import { startSimulator } from './start-simulator.js';

const run = async (args: readonly string[], whileRunning?: (output: string) => Promise<void>) => {
  let output = '';
  let errors = '';
  let stop = () => {};
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const ended = runCli(args, {
    write: (text) => {
      output += text;
    },
    writeError: (text) => {
      errors += text;
    },
    stopped,
  });
  if (whileRunning) {
    await expect.poll(() => output).not.toBe('');
    await whileRunning(output);
  }
  stop();
  return { code: await ended, output, errors };
};

describe('adflux-simulator', () => {
  it('prints URLs and credentials that work, and stops when asked', async () => {
    let url = '';
    const { code } = await run(['--platforms', 'meta', '--seed', '12', '--json'], async (output) => {
      const { platforms } = JSON.parse(output) as {
        platforms: readonly { url: string; credentials: { accessToken: string; accountId: string } }[];
      };
      const [meta] = platforms;
      url = meta?.url ?? '';
      const headers = { authorization: `Bearer ${meta?.credentials.accessToken ?? ''}` };
      const answer = await fetch(`${url}/v26.0/act_${meta?.credentials.accountId ?? ''}`, { headers });
      expect(answer.status).toBe(200);
    });
    expect(code).toBe(0);
    await expect(fetch(url)).rejects.toThrow('fetch failed');
  });

  it('prints something people can read', async () => {
    const { output } = await run(['--platforms=meta'], async () => Promise.resolve());
    expect(output).toMatch(/^meta {2}http:\/\/127\.0\.0\.1:\d+\n {2}accessToken/);
  });

  it('explains itself', async () => {
    const { code, output } = await run(['--help']);
    expect(code).toBe(0);
    expect(output).toContain('--faults WEATHER');
  });

  it.each([
    [['--platforms', 'myspace'], '--platforms must be one of'],
    [['--seed', 'x'], '--seed must be a whole number'],
    [['--faults', 'storm'], '--faults must be one of'],
    [['--nonsense'], '--nonsense'],
  ])('refuses %o', async (args, message) => {
    const { code, errors } = await run(args);
    expect(code).toBe(2);
    expect(errors).toContain(message);
  });

  it('says so when its port is taken', async () => {
    const other = await startSimulator({ platforms: ['meta'] });
    const { port } = new URL(other.url('meta'));
    const { code, errors } = await run(['--platforms', 'meta', '--port', port]);
    expect(code).toBe(1);
    expect(errors).toContain('EADDRINUSE');
    await other.close();
  });
});
