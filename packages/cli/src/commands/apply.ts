import { AdFluxError } from '@adflux/core';
import type { ApplyReport, FeedPlan } from '@adflux/reconciler';
import type { Command, CommandContext, CommandInput, CommandResult } from '../command.js';
import { exitCodes } from '../exit-codes.js';
import { argument, flag, textOption, usageError } from '../input.js';
import { describeApproval } from './describe-approval.js';
import { countChanges, describePlan, shortHash } from './plan/describe-plan.js';
import { readPlanFile } from './plan/read-plan-file.js';

/** @throws AdFluxError `conflict` when another plan was reviewed than the file holds. */
function checkHash({ texts }: CommandContext, { hash }: FeedPlan, reviewed: string | undefined): void {
  if (reviewed === undefined) return;
  if (!/^[0-9a-f]{8,64}$/.test(reviewed)) throw usageError(texts.apply.shortHash);
  if (hash.startsWith(reviewed)) return;
  throw new AdFluxError(texts.apply.otherHash(shortHash(hash), shortHash(reviewed)), { code: 'conflict' });
}

/** Whether a person said yes: by `--yes`, by naming the hash that she reviewed, or now. */
async function isAgreed(context: CommandContext, input: CommandInput, plan: FeedPlan): Promise<boolean> {
  if (flag(input, 'yes') || textOption(input, 'hash') !== undefined || countChanges(plan) === 0) return true;
  if (!context.isInteractive || argument(input) === '-') throw usageError(context.texts.usage.confirmNeeded);
  for (const line of describePlan(plan, context)) context.say(line);
  return context.confirm(context.texts.apply.question(countChanges(plan)));
}

function describeReport({ texts }: CommandContext, report: ApplyReport): readonly string[] {
  const { created, updated, restored, paused, ended, adopted, alreadyDone, failed } = report;
  const counts = Object.entries({
    end: ended,
    pause: paused,
    adopt: adopted,
    update: updated,
    restore: restored,
    create: created,
  } as const).flatMap(([action, count]) =>
    count === 0 ? [] : [`${texts.plan.actions[action as keyof typeof texts.plan.actions]} ${String(count)}`],
  );
  return [
    counts.length === 0 ? texts.apply.nothing : texts.apply.done(counts.join(', ')),
    ...(alreadyDone === 0 ? [] : [texts.apply.alreadyDone(alreadyDone)]),
    ...(failed.length === 0 ? [] : [texts.apply.failed(failed.length)]),
    ...failed.map(({ campaignId, message }) => `  ${campaignId}: ${message}`),
  ];
}

async function run(context: CommandContext, input: CommandInput): Promise<CommandResult> {
  const { texts, signal, intent } = context;
  const plan = await readPlanFile(context, argument(input));
  checkHash(context, plan, textOption(input, 'hash'));
  const { adflux, reconciler } = await context.workbench();
  const approval = adflux.neededApprovals === 0 ? null : await reconciler.approvalOf(plan);
  if (approval?.state === 'pending' || approval?.state === 'rejected')
    return {
      exitCode: exitCodes.findings,
      document: { applied: null, approval },
      lines: [...describeApproval(approval, adflux.neededApprovals, context), texts.nothingDone],
    };
  if (!(await isAgreed(context, input, plan)))
    return { exitCode: exitCodes.aborted, document: { applied: null }, lines: [texts.nothingDone] };
  const progress = context.progress(texts.apply.applying);
  const report = await reconciler
    .apply(plan, { ...intent, signal, onProgress: ({ done, total }) => progress.update(done, total) })
    .finally(() => progress.end());
  return {
    exitCode: report.failed.length > 0 ? exitCodes.error : exitCodes.ok,
    document: { applied: report },
    lines: describeReport(context, report),
  };
}

/** `adflux apply`. */
export const applyCommand: Command = {
  name: 'apply',
  arguments: ['<plan>'],
  options: ['--hash <hash>', '-y, --yes'],
  run,
};
