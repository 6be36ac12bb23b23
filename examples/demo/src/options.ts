import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** What the demo was asked to do. */
export interface DemoOptions {
  readonly openingsFile: string;
  readonly candidatesFile: string;
  /** The simulated day it begins on, `YYYY-MM-DD`; null: the day the data was made for, or today. */
  readonly today: string | null;
  readonly seed: number;
  readonly faults: 'none' | 'some' | 'harsh';
  readonly json: boolean;
  readonly help: boolean;
}

/** What `--help` prints. */
export const help = `Publishes job openings as ads on simulated platforms, is killed in the middle, and resumes.

  npm run demo -- [options]

  --openings FILE     openings as NDJSON or a JSON array (default: the repository's sample data)
  --candidates FILE   candidates as NDJSON or a JSON array (default: the repository's sample data)
  --today DATE        the simulated day to begin on (default: the day the sample data is made for; today for other files)
  --seed N            the dice of reviews, results and faults (default 1)
  --faults WEATHER    none, some or harsh: throttles, server errors and lost answers (default some)
  --json              print one JSON object as the last line
  --help              print this

Exit code: 0 when every ad exists exactly once, 1 when any is missing, doubled or left over, 2 for a wrong option.
`;

const sample = (file: string): string => fileURLToPath(import.meta.resolve(`@adflux/example-data/${file}`));

/**
 * Reads the command line.
 *
 * @throws Error with one line that says what to write instead.
 */
export function readOptions(arguments_: readonly string[]): DemoOptions {
  const { values } = parseArgs({
    args: arguments_.filter((each) => each !== '--'),
    options: {
      openings: { type: 'string' },
      candidates: { type: 'string' },
      today: { type: 'string' },
      seed: { type: 'string', default: '1' },
      faults: { type: 'string', default: 'some' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const { faults } = values;
  if (faults !== 'none' && faults !== 'some' && faults !== 'harsh')
    throw new Error(`--faults takes none, some or harsh, not "${faults}".`);
  if (!/^\d{1,9}$/.test(values.seed)) throw new Error(`--seed takes a whole number, not "${values.seed}".`);
  if (values.today !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(values.today))
    throw new Error(`--today takes a day such as 2027-03-01, not "${values.today}".`);
  return {
    openingsFile: values.openings ?? sample('openings.ndjson'),
    candidatesFile: values.candidates ?? sample('candidates.ndjson'),
    today: values.today ?? (values.openings === undefined ? null : new Date().toISOString().slice(0, 10)),
    seed: Number(values.seed),
    faults,
    json: values.json,
    help: values.help,
  };
}
