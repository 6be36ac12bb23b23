import { parseArgs } from 'node:util';
import { everyPlatform, type SimulatedPlatform } from './simulated-platforms.js';
import type { Simulator } from './simulator.js';
import { startSimulator } from './start-simulator.js';
import { weather, type Weather } from './weather.js';

/** What the command line program needs from its surroundings. */
export interface CliSurroundings {
  readonly write: (text: string) => void;
  readonly writeError: (text: string) => void;
  /** Resolves when the program is asked to stop. */
  readonly stopped: Promise<void>;
}

const help = `adflux-simulator: ad platforms on 127.0.0.1, over their real wire protocols

Usage: adflux-simulator [options]

  --platforms LIST   ${everyPlatform.join(',')} (default: all)
  --port NUMBER      port of the first platform, the others follow (default: free ports)
  --seed NUMBER      decides ids, reviews, deliveries and faults (default: 1)
  --faults WEATHER   none, some or harsh (default: none)
  --json             print URLs and credentials as one JSON object
  --help             print this

Nothing leaves this machine, and everything is forgotten when it stops (Ctrl-C).
`;

interface CliOptions {
  readonly platforms: readonly SimulatedPlatform[];
  readonly port: number;
  readonly seed: number;
  readonly faults: Weather;
  readonly json: boolean;
  readonly help: boolean;
}

const oneOf = <Word extends string>(words: readonly Word[], given: string, flag: string): Word => {
  const word = words.find((known) => known === given);
  if (word === undefined) throw new Error(`${flag} must be one of ${words.join(', ')}, not "${given}".`);
  return word;
};

const wholeNumber = (given: string, flag: string): number => {
  if (!/^\d{1,9}$/.test(given)) throw new Error(`${flag} must be a whole number, not "${given}".`);
  return Number(given);
};

const readOptions = (args: readonly string[]): CliOptions => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      platforms: { type: 'string', default: everyPlatform.join(',') },
      port: { type: 'string', default: '0' },
      seed: { type: 'string', default: '1' },
      faults: { type: 'string', default: 'none' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  return {
    platforms: values.platforms.split(',').map((name) => oneOf(everyPlatform, name.trim(), '--platforms')),
    port: wholeNumber(values.port, '--port'),
    seed: wholeNumber(values.seed, '--seed'),
    faults: oneOf(['none', 'some', 'harsh'], values.faults, '--faults'),
    json: values.json,
    help: values.help,
  };
};

const describe = (simulator: Simulator): string =>
  simulator.platforms
    .map((platform) => {
      const credentials = Object.entries(simulator.credentials[platform]).map(
        ([name, value]) => `  ${name.padEnd(16)} ${String(value)}`,
      );
      return [`${platform}  ${simulator.url(platform)}`, ...credentials].join('\n');
    })
    .join('\n\n');

/**
 * The program behind `npx adflux-simulator`.
 * @returns the exit code: 0, 1 if a port is taken, or 2 if the arguments make no sense
 */
export const runCli = async (
  args: readonly string[],
  { write, writeError, stopped }: CliSurroundings,
): Promise<number> => {
  let options: CliOptions;
  try {
    options = readOptions(args);
  } catch (error) {
    writeError(`${error instanceof Error ? error.message : String(error)}\nTry --help.\n`);
    return 2;
  }
  if (options.help) {
    write(help);
    return 0;
  }
  const { platforms, port, seed, faults, json } = options;
  let simulator: Simulator;
  try {
    simulator = await startSimulator({ platforms, port, seed, faults: weather(faults) });
  } catch (error) {
    writeError(`The simulator could not start: ${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
  if (json) {
    const started = platforms.map((id) => ({ id, url: simulator.url(id), credentials: simulator.credentials[id] }));
    write(`${JSON.stringify({ seed, faults, platforms: started })}\n`);
  } else {
    write(`${describe(simulator)}\n\nThese credentials work on the simulator only. Ctrl-C stops it.\n`);
  }
  await stopped;
  await simulator.close();
  return 0;
};
