import type { Command, CommandContext, CommandInput, CommandResult } from '../../command.js';
import { exitCodes } from '../../exit-codes.js';
import type { ExitCode } from '../../exit-codes.js';
import { flag, textOption } from '../../input.js';
import { writeFile } from '../../output/write-file.js';
import { describeApproval } from '../describe-approval.js';
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

/** How many openings and campaigns say what a job ad should not say. */
const countUnlawful = ({ items }: PlanDocument['plan']): number =>
  items.filter((item) => item.action === 'refused' && item.findings.some(({ code }) => code.startsWith('lint.')))
    .length;

async function run(context: CommandContext, input: CommandInput): Promise<CommandResult> {
  const { texts, colors, signal, intent } = context;
  const { feed, quarantined, name } = await openFeed(context, input);
  const { adflux, reconciler } = await context.workbench();
  const [reading, planning] = [context.progress(texts.plan.reading), context.progress(texts.plan.planning)];
  const plan = await reconciler
    .plan(feed, {
      ...intent,
      signal,
      confirmDrop: flag(input, 'confirmDrop'),
      onProgress: ({ stage, done, total }) => (stage === 'reading' ? reading : planning).update(done, total),
    })
    .finally(() => {
      reading.end();
      planning.end();
    });
  const document: PlanDocument = { plan, feed: { ...feed.report(), quarantine: quarantined } };
  const unlawful = countUnlawful(plan);
  const out = textOption(input, 'out');
  // What nobody keeps, nobody carries out.
  const isKept = out !== undefined || flag(input, 'json');
  const approval = adflux.neededApprovals > 0 && isKept ? await reconciler.requestApproval(plan, intent) : null;
  const canBeApplied = countChanges(plan) > 0 && approval?.state !== 'rejected';
  if (out !== undefined) writeFile(context, out, writePlan(document));
  return {
    exitCode: exitCodeOf(document, input),
    document,
    lines: [
      ...describePlan(plan, context),
      ...describeFeed(document, context),
      ...(unlawful === 0 ? [] : [colors.yellow(texts.plan.lint(unlawful, name))]),
      ...(out === undefined ? [] : [texts.plan.wrote(out)]),
      ...(approval?.state === 'pending' ? [texts.plan.approve(shortHash(plan.hash))] : []),
      ...(approval?.state === 'rejected' ? describeApproval(approval, adflux.neededApprovals, context) : []),
      ...(canBeApplied && out !== undefined ? [texts.plan.apply(out, shortHash(plan.hash))] : []),
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
