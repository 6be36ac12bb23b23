import type { AccessReport, ErasureReceipt, Privacy } from '@adflux/privacy';
import type { Command, CommandContext, CommandInput, CommandResult } from '../command.js';
import { make } from '../config/made.js';
import { exitCodes } from '../exit-codes.js';
import { argument, flag, textOption, usageError } from '../input.js';
import { textTable } from '../output/text-table.js';
import { writeFile } from '../output/write-file.js';

const requests = ['erase', 'access', 'export'] as const;

/** Only its owner may read it: it is about a person. */
const ownerOnly = 0o600;

async function open(context: CommandContext): Promise<Privacy> {
  const { config, storage, platforms, clock } = await context.workbench();
  // Most commands are not about people: they need not wait for this.
  const { createPrivacy } = await import('@adflux/privacy');
  const key = config.privacyKey === undefined ? undefined : await make(config.privacyKey, 'privacyKey');
  return createPrivacy({ storage, platforms, clock, ...(key === undefined ? {} : { key }) });
}

async function isAgreed(context: CommandContext, input: CommandInput): Promise<boolean> {
  if (flag(input, 'yes')) return true;
  if (!context.isInteractive) throw usageError(context.texts.usage.yesNeeded);
  return context.confirm(context.texts.privacy.question);
}

function describeReceipt({ texts: { privacy } }: CommandContext, receipt: ErasureReceipt): readonly string[] {
  const { pseudonym, requestedAt, finishedAt, had, audiences, unfinished } = receipt;
  return [
    finishedAt === null ? privacy.unfinished : privacy.erased,
    ...textTable([
      [privacy.pseudonym, pseudonym],
      [privacy.requested, requestedAt],
      [privacy.finished, finishedAt ?? '–'],
      [privacy.record, had.record ? '1' : '0'],
      [privacy.assignments, String(had.assignments)],
      [privacy.consents, String(had.consents)],
    ]).map((line) => `  ${line}`),
    ...audiences.flatMap(({ audienceId, platforms }) =>
      platforms.map(({ platform, outcome }) => `  ${audienceId} ${platform}: ${outcome}`),
    ),
    ...unfinished.map(({ audienceId, platform = '', message }) => `  ! ${audienceId} ${platform}: ${message}`),
    ...(finishedAt === null ? [privacy.again] : []),
  ];
}

async function erase(context: CommandContext, input: CommandInput, candidateId: string): Promise<CommandResult> {
  if (!(await isAgreed(context, input)))
    return { exitCode: exitCodes.aborted, document: { receipt: null }, lines: [context.texts.nothingDone] };
  const privacy = await open(context);
  const receipt = await privacy.erase(candidateId, { ...context.intent, signal: context.signal });
  return {
    exitCode: receipt.finishedAt === null ? exitCodes.error : exitCodes.ok,
    document: { receipt },
    lines: describeReceipt(context, receipt),
  };
}

function describeAccess({ texts: { privacy } }: CommandContext, report: AccessReport): readonly string[] {
  const { record, consents, standings, segments, audiences, erasures } = report;
  return [
    ...textTable([
      [privacy.record, record === null ? '0' : '1'],
      [privacy.consents, String(consents.length)],
      [privacy.assignments, String(segments.length)],
      [privacy.audiences, String(audiences.length)],
      [privacy.erasures, String(erasures.length)],
    ]),
    ...standings.map(({ purpose, state }) => `  ${purpose}: ${state}`),
    ...audiences.map(({ audienceId, state, platforms }) =>
      [`  ${audienceId}: ${state}`, ...platforms.map(({ platform }) => platform)].join(', '),
    ),
    privacy.accessHint,
  ];
}

async function exportTo(context: CommandContext, input: CommandInput, candidateId: string): Promise<CommandResult> {
  const privacy = await open(context);
  const text = await privacy.exportData(candidateId, context.intent);
  const out = textOption(input, 'out');
  if (out === undefined) return { exitCode: exitCodes.ok, document: JSON.parse(text), lines: [text] };
  writeFile(context, out, `${text}\n`, ownerOnly);
  return { exitCode: exitCodes.ok, document: { written: out }, lines: [context.texts.privacy.wrote(out)] };
}

async function run(context: CommandContext, input: CommandInput): Promise<CommandResult> {
  const { texts, intent } = context;
  const request = requests.find((each) => each === argument(input));
  const candidateId = argument(input, 1);
  switch (request) {
    case 'erase':
      return erase(context, input, candidateId);
    case 'export':
      return exportTo(context, input, candidateId);
    case 'access': {
      const report = await (await open(context)).access(candidateId, intent);
      return { exitCode: exitCodes.ok, document: report, lines: describeAccess(context, report) };
    }
    case undefined:
      throw usageError(texts.usage.oneOf('<request>', requests.join(', ')));
  }
}

/** `adflux privacy`. */
export const privacyCommand: Command = {
  name: 'privacy',
  arguments: ['<request>', '<candidate>'],
  options: ['-o, --out <file>', '-y, --yes'],
  run,
};
