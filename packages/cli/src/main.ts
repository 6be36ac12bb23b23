import { exitCodes } from './exit-codes.js';
import { runCli } from './run-cli.js';

const { argv, stdin, stdout, stderr, env: environment } = process;

// A reader that has seen enough, such as `head`, is no error.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(exitCodes.ok);
});

const stop = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const)
  process.on(name, () => {
    if (stop.signal.aborted) process.exit(exitCodes.aborted);
    stop.abort();
  });

process.exitCode = await runCli({
  args: argv.slice(2),
  stdin,
  stdout,
  stderr,
  environment,
  workingDirectory: process.cwd(),
  signal: stop.signal,
});
// An open standard input would keep the process alive after its answer.
stdin.destroy();
