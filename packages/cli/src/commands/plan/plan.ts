import { lintOpening } from '@adflux/compliance';
import type { JobOpening } from '@adflux/core';
import type { Command, CommandContext, CommandInput, CommandResult } from '../../command.js';
import { exitCodes } from '../../exit-codes.js';
import type { ExitCode } from '../../exit-codes.js';
import { flag, textOption } from '../../input.js';
import { writeFile } from '../../output/write-file.js';
import { countChanges, describePlan, needsAPerson, shortHash } from './describe-plan.js';
import { writePlan } from './plan-document.js';
import type { PlanDocument } from './plan-document.js';
import { openFeed } from './read-feed-file.js';

const shownQuarantine = 10;

function describeFeed({ feed: report }: PlanDocument, { texts }: CommandContext): readonly string[] {
  const { read, accepted, quarantined, duplicates, quarantine } = report;
  const hidden = quarantine.length - shownQuarantine;
  return [
    texts.plan.feed(read, accepted, quarantined, duplicates),
    ...quarantine
      .slice(0, shownQuarantine)
      .map(({ line, field, reason }) => `  ${texts.plan.quarantined(line, field, reason)}`),
    ...(hidden > 0 ? [`  ${texts.plan.more(hidden)}`] : []),
  ];
}

function exitCodeOf({ plan }: PlanDocument, input: CommandInput): ExitCode {
  if (needsAPerson(plan)) return exitCodes.findings;
  return flag(input, 'exitCode') && countChanges(plan) > 0 ? exitCodes.changes : exitCodes.ok;
}

/** Passes openings on, and remembers those whose texts should not be published: the plan says so, and a person decides. */
async function* linted(
  openings: AsyncIterable<JobOpening>,
  { clock }: CommandContext,
  errors: string[],
): AsyncGenerator<JobOpening> {
  const date = clock.now().toISOString().slice(0, 10);
  for await (const opening of openings) {
    if (lintOpening(opening, { date }).some(({ severity }) => severity === 'error')) errors.push(opening.id);
    yield opening;
  }
}

async function run(context: CommandContext, input: CommandInput): Promise<CommandResult> {
  const { texts, colors, signal, intent } = context;
  const { feed, quarantined, name } = await openFeed(context, input);
  const lintErrors: string[] = [];
  const { adflux, reconciler } = await context.workbench();
  const [reading, planning] = [context.progress(texts.plan.reading), context.progress(texts.plan.planning)];
  const plan = await reconciler
    .plan(linted(feed, context, lintErrors), {
      ...intent,
      signal,
      confirmDrop: flag(input, 'confirmDrop'),
      onProgress: ({ stage, done, total }) => (stage === 'reading' ? reading : planning).update(done, total),
    })
    .finally(() => {
      reading.end();
      planning.end();
    });
  const document: PlanDocument = { plan, feed: { ...feed.report(), quarantine: quarantined, lintErrors } };
  const out = textOption(input, 'out');
  // What nobody keeps, nobody carries out.
  const isKept = out !== undefined || flag(input, 'json');
  const approval = adflux.neededApprovals > 0 && isKept ? await reconciler.requestApproval(plan, intent) : null;
  if (out !== undefined) writeFile(context, out, writePlan(document));
  return {
    exitCode: exitCodeOf(document, input),
    document,
    lines: [
      ...describePlan(plan, context),
      ...describeFeed(document, context),
      ...(lintErrors.length === 0 ? [] : [colors.yellow(texts.plan.lint(lintErrors.length, name))]),
      ...(out === undefined ? [] : [texts.plan.wrote(out)]),
      ...(approval?.state === 'pending' ? [texts.plan.approve(shortHash(plan.hash))] : []),
      ...(out === undefined || countChanges(plan) === 0 ? [] : [texts.plan.apply(out, shortHash(plan.hash))]),
    ],
  };
}

/** `adflux plan`. */
export const planCommand: Command = {
  name: 'plan',
  arguments: [],
  options: ['--feed <file>', '--format <format>', '-o, --out <file>', '--confirm-drop', '--exit-code'],
  run,
};
