import { AdFluxError } from '@adflux/core';
import type { FeedPlan } from '@adflux/reconciler';
import type { Command, CommandContext, CommandInput, CommandResult } from '../command.js';
import { exitCodes } from '../exit-codes.js';
import { argument, flag, usageError } from '../input.js';
import { describeApproval, describeCampaigns } from './describe-approval.js';
import { describePlan, shortHash } from './plan/describe-plan.js';
import { readPlanFile } from './plan/read-plan-file.js';

/** What somebody can say to a plan. */
type Verb = 'approve' | 'reject';

const isHash = (name: string): boolean => /^[0-9a-f]{8,64}$/.test(name);

/** Whether a person said yes: by `--yes`, by the hash that she reviewed where nobody can be asked, or now. */
async function isAgreed(
  context: CommandContext,
  input: CommandInput,
  question: string,
  shown: readonly string[],
): Promise<boolean> {
  if (flag(input, 'yes')) return true;
  const name = argument(input);
  if (!context.isInteractive || name === '-') {
    if (isHash(name)) return true;
    throw usageError(context.texts.approve.confirmNeeded);
  }
  for (const line of shown) context.say(line);
  return context.confirm(question);
}

async function run(verb: Verb, context: CommandContext, input: CommandInput): Promise<CommandResult> {
  const { texts, intent, signal } = context;
  if (verb === 'reject' && (intent.reason ?? '').trim() === '') throw usageError(texts.reject.reasonNeeded);
  const name = argument(input);
  const plan: FeedPlan | string = isHash(name) ? name : await readPlanFile(context, name);
  const { adflux, reconciler } = await context.workbench();
  if (adflux.neededApprovals === 0) throw new AdFluxError(texts.approve.notAsked, { code: 'config' });
  const waiting = await reconciler.approvalOf(plan);
  if (waiting === null)
    throw new AdFluxError(texts.approve.unknown(shortHash(typeof plan === 'string' ? plan : plan.hash)), {
      code: 'not_found',
    });
  const shown = typeof plan === 'string' ? describeCampaigns(waiting, context) : describePlan(plan, context);
  if (!(await isAgreed(context, input, texts[verb].question, shown)))
    return { exitCode: exitCodes.aborted, document: { approval: waiting }, lines: [texts.nothingDone] };
  const approval = await reconciler[verb](waiting.planHash, { ...intent, signal });
  return {
    exitCode: exitCodes.ok,
    document: { approval },
    lines: [...describeCampaigns(approval, context), ...describeApproval(approval, adflux.neededApprovals, context)],
  };
}

const voteCommand = (name: Verb): Command => ({
  name,
  arguments: ['<plan>'],
  options: ['-y, --yes'],
  run: (context, input) => run(name, context, input),
});

/** `adflux approve`. */
export const approveCommand = voteCommand('approve');

/** `adflux reject`. */
export const rejectCommand = voteCommand('reject');
