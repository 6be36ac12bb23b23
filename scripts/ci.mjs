// Runs `npm test` and `npm run check`, both to their end, and closes with one line: N passed, N failed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './workspace.mjs';

const testReport = join(root, '.cache/ci-tests.json');
const checkReport = join(root, '.cache/ci-checks.json');

/** Runs an npm script without a terminal and reads the report it leaves; no report is one failure. */
function run(args, reportFile, count) {
  rmSync(reportFile, { force: true });
  const npm = spawnSync('npm', args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, CI: process.env.CI ?? 'true' },
  });
  const counted = existsSync(reportFile)
    ? count(JSON.parse(readFileSync(reportFile, 'utf8')))
    : { passed: 0, failed: 0 };
  // A run that ends badly without a failed test (it never started, or an error escaped) has failed all the same.
  return npm.status === 0 || counted.failed > 0 ? counted : { ...counted, failed: 1 };
}

const tests = run(
  ['test', '--', '--reporter=default', '--reporter=json', `--outputFile.json=${testReport}`],
  testReport,
  ({ numPassedTests, numFailedTests }) => ({ passed: numPassedTests, failed: numFailedTests }),
);
const checks = run(['run', 'check', '--', '--report', checkReport], checkReport, (report) => report);

const failed = tests.failed + checks.failed;
console.log(`${tests.passed + checks.passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
