import { readFeed } from '@adflux/feeds';
import type { Feed, FeedOptions, QuarantinedRecord } from '@adflux/feeds';
import { AdFluxError } from '@adflux/core';
import { createReadStream, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CommandContext, CommandInput } from '../../command.js';
import { textOption, usageError, wordOption } from '../../input.js';

/** A feed that is being read, and what could not be. */
export interface OpenFeed {
  readonly feed: Feed;
  readonly quarantined: readonly QuarantinedRecord[];
  readonly name: string;
}

const formats = ['auto', 'xml', 'json-ld', 'csv', 'ndjson'] as const;

function openFile(file: string): AsyncIterable<Uint8Array | string> {
  try {
    if (statSync(file).isFile()) return createReadStream(file);
  } catch {
    // Said below, in words that name the file.
  }
  throw new AdFluxError(`There is no file ${file}.`, { code: 'not_found' });
}

/**
 * Opens the feed that the command line or the configuration names.
 *
 * @param named Another place than `--feed`, such as the argument of `lint`.
 * @throws CommanderError when no feed is named, AdFluxError `not_found` when there is no such file.
 */
export async function openFeed(context: CommandContext, input: CommandInput, named?: string): Promise<OpenFeed> {
  const { texts, surroundings, signal, clock } = context;
  const format = wordOption<NonNullable<FeedOptions['format']>>(input, 'format', formats, texts.usage.oneOf);
  // Looking at texts needs no configuration, comparing them with what stands does.
  const loaded = named === undefined ? await context.config() : await context.optionalConfig();
  const { feed: settings = {}, clock: ownClock = clock } = loaded?.config ?? {};
  const given = named ?? textOption(input, 'feed');
  const name = given ?? settings.path;
  if (name === undefined) throw usageError(texts.usage.noFeed);
  const base = given === undefined && loaded !== null ? loaded.folder : surroundings.workingDirectory;
  const source = name === '-' ? surroundings.stdin : openFile(resolve(base, name));
  const quarantined: QuarantinedRecord[] = [];
  const { defaults, limits } = settings;
  const chosen = format ?? settings.format;
  const feed = readFeed(source, {
    ...(chosen === undefined ? {} : { format: chosen }),
    ...(defaults === undefined ? {} : { defaults }),
    ...(limits === undefined ? {} : { limits }),
    clock: ownClock,
    signal,
    onQuarantine: (record) => {
      quarantined.push(record);
    },
  });
  return { feed, quarantined, name };
}
