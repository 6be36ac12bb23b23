import { parseArgs } from 'node:util';
import { cases } from './cases.js';

/** What the bench was asked to do. */
export interface BenchOptions {
  /** Names of cases; empty: all. */
  readonly only: readonly string[];
  readonly quick: boolean;
  readonly json: boolean;
  readonly help: boolean;
}

/** What `--help` prints. */
export const help = `Measures AdFlux against what it could be compared with, in ratios of the same run.

  npm run bench -- [options]

  --only CASE   run one case; may be given several times
  --quick       small counts, few repetitions: shows that the bench works, not how fast anything is
  --json        print one JSON object as the last line
  --help        print this

Cases:
${cases.map(({ name, about }) => `  ${name.padEnd(12)}  ${about}`).join('\n')}

Exit code: 0 when everything was measured, whatever came out; 1 when a case failed; 2 for a wrong option; 130 when stopped.
`;

/**
 * Reads the command line.
 *
 * @throws Error with one line that says what to write instead.
 */
export function readOptions(arguments_: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: arguments_.filter((each) => each !== '--'),
    options: {
      only: { type: 'string', multiple: true, default: [] },
      quick: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const names = cases.map(({ name }) => name);
  const unknown = values.only.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new Error(`--only takes one of ${names.join(', ')}, not "${unknown}".`);
  return values;
}
