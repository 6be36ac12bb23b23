import { stringifyRecord, systemClock } from '@adflux/core';
import type { AdPlatform, Clock, JobOpening, Storage } from '@adflux/core';
import { anOpening, createTestClock } from '@adflux/core/testing';
import type { TestClock } from '@adflux/core/testing';
import { createGoogleAds } from '@adflux/google-ads';
import { createMeta } from '@adflux/meta';
import { startSimulator } from '@adflux/simulator';
import type { Simulator } from '@adflux/simulator';
import { createMemoryStorage } from '@adflux/storage-memory';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AdFluxConfig } from '../src/index.js';
import { runCli } from '../src/index.js';
import type { CliSurroundings } from '../src/index.js';

/** Inside the package, so that configuration files find the packages that they import. */
const scratch = fileURLToPath(new URL('../.cache/', import.meta.url));

/** A folder of its own for one test. */
export function aFolder(): { readonly folder: string; remove(): void } {
  mkdirSync(scratch, { recursive: true });
  const folder = mkdtempSync(join(scratch, 'desk-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** How a command ended. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** Standard output as the one JSON document that it must be. */
  json(): Record<string, unknown>;
}

/** Where a test differs from a plain pipe. */
export interface RunOptions {
  readonly terminal?: boolean;
  readonly columns?: number;
  readonly stdin?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  readonly config?: AdFluxConfig;
  /** The machine's. */
  readonly clock?: Clock;
  /** Told of everything that is written to standard error. */
  readonly onError?: (text: string) => void;
}

/** Runs the program in this process. */
export async function run(folder: string, args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  const { terminal = false, columns = 80, stdin = [], environment = {}, signal, config, clock, onError } = options;
  let [out, err] = ['', ''];
  const lines = async function* (): AsyncGenerator<string> {
    yield* stdin;
  };
  const surroundings: CliSurroundings = {
    args,
    stdin: Object.assign(lines(), { isTTY: terminal }),
    stdout: { write: (text) => (out += text), isTTY: terminal, columns },
    stderr: {
      isTTY: terminal,
      columns,
      write: (text) => {
        err += text;
        onError?.(text);
      },
    },
    environment,
    workingDirectory: folder,
    clock: clock ?? config?.clock ?? systemClock,
    ...(signal === undefined ? {} : { signal }),
    ...(config === undefined ? {} : { config }),
  };
  const code = await runCli(surroundings);
  return { code, out, err, json: () => JSON.parse(out) as Record<string, unknown> };
}

/** Somebody at work: two simulated platforms, a storage that outlives each command, and a folder. */
export interface Desk {
  readonly folder: string;
  readonly simulator: Simulator;
  readonly storage: Storage;
  readonly clock: TestClock;
  readonly config: AdFluxConfig;
  /** The adapters, signed in with something else where a test says so. */
  platforms(credentials?: { readonly metaToken?: string }): readonly AdPlatform[];
  run(args: readonly string[], options?: RunOptions): Promise<Ended>;
  /** Writes the feed. */
  feed(openings: readonly JobOpening[], name?: string): void;
  read(name: string): string;
  write(name: string, text: string): void;
  /** How many campaigns stand, by platform. */
  standing(): Readonly<Record<string, number>>;
}

const budget = { period: 'daily', amount: { micros: 20_000_000_000n, currency: 'COP' } } as const;

/** Sits somebody down, lets a test work, and tidies up. */
export const atDesk =
  (
    body: (desk: Desk) => Promise<void>,
    open: (clock: TestClock) => Storage = (clock) => createMemoryStorage({ clock }),
  ) =>
  async (): Promise<void> => {
    const clock = createTestClock();
    const simulator = await startSimulator({ platforms: ['meta', 'google-ads'], clock, rejectionRate: 0 });
    const storage = open(clock);
    const { folder, remove } = aFolder();
    const { meta, 'google-ads': google } = simulator.credentials;
    const shared = { currency: 'COP', clock, environment: {} };
    const googleUrl = simulator.url('google-ads');
    const platforms: Desk['platforms'] = ({ metaToken = meta.accessToken } = {}) => [
      createMeta({ ...shared, ...meta, accessToken: metaToken, baseUrl: simulator.url('meta') }),
      createGoogleAds({ ...shared, ...google, baseUrl: googleUrl, tokenUrl: `${googleUrl}/token` }),
    ];
    const config: AdFluxConfig = {
      platforms: () => platforms(),
      // Each command closes what it was given; this storage goes on.
      storage: { ...storage, close: async () => undefined },
      advertiserCountry: 'CO',
      rules: {
        feedId: 'jobs',
        platforms: [
          { platform: 'meta', budget },
          { platform: 'google-ads', budget },
        ],
      },
      feed: { path: 'jobs.ndjson', defaults: { country: 'CO', currency: 'COP' } },
      clock,
    };
    const file = (name: string): string => join(folder, name);
    try {
      await body({
        folder,
        simulator,
        storage,
        clock,
        config,
        platforms,
        run: (args, options = {}) => run(folder, args, { config, ...options }),
        feed: (openings, name = 'jobs.ndjson') =>
          writeFileSync(file(name), openings.map((opening) => `${stringifyRecord(opening)}\n`).join('')),
        read: (name) => readFileSync(file(name), 'utf8'),
        write: (name, text) => writeFileSync(file(name), text),
        standing: () => {
          const counts: Record<string, number> = {};
          for (const { kind, removed, platform } of simulator.world().entities)
            if (kind === 'campaign' && !removed) counts[platform] = (counts[platform] ?? 0) + 1;
          return counts;
        },
      });
    } finally {
      await storage.close();
      await simulator.close();
      remove();
    }
  };

/** An opening of the feed. */
export function aJob(number: number, changes: Partial<JobOpening> = {}): JobOpening {
  const opening = anOpening({
    id: `JOB-${String(number)}`,
    title: `Auxiliar contable ${String(number)}`,
    // Other words for each: openings that say the same are one to the feed reader.
    description: `Registro de facturas del grupo ${String(number)} y conciliaciones bancarias.`,
    location: { country: 'CO', region: 'Antioquia', city: 'Medellín' },
    postedOn: '2027-02-01',
  });
  const { closesOn: _closesOn, ...rest } = opening;
  return { ...rest, images: [], ...changes };
}

/** The first so many openings. */
export const jobs = (count: number): readonly JobOpening[] =>
  Array.from({ length: count }, (_, index) => aJob(index + 1));
