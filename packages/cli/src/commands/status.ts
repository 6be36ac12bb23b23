import { AdFluxError } from '@adflux/core';
import type { Link, Run } from '@adflux/core';
import type { FeedApproval } from '@adflux/reconciler';
import type { Command, CommandContext, CommandInput, CommandResult } from '../command.js';
import { exitCodes } from '../exit-codes.js';
import { textTable } from '../output/text-table.js';
import { describeVotes } from './describe-approval.js';
import { shortHash } from './plan/describe-plan.js';

function linkRow(context: CommandContext, link: Link, id: string) {
  const { texts, colors } = context;
  const { platform, wanted, delivery, drift, reasons } = link;
  const style = { on: colors.green, rejected: colors.red, removed: colors.red, limited: colors.yellow };
  const note = [...(drift.length > 0 ? [texts.status.drift] : []), ...reasons].join('; ');
  const color = delivery in style ? style[delivery as keyof typeof style] : undefined;
  return [id, platform, wanted, { text: delivery, ...(color === undefined ? {} : { style: color }) }, note];
}

function linkTable(context: CommandContext, rows: readonly ReturnType<typeof linkRow>[]): readonly string[] {
  const { campaign, platform, wanted, delivery, note } = context.texts.status.headings;
  const [head = '', ...body] = textTable([[campaign, platform, wanted, delivery, note], ...rows], context.width);
  return [context.colors.bold(head), ...body];
}

function runLine({ texts }: CommandContext, { id, kind, state, createdAt, wakeAt }: Run): string {
  return `  ${createdAt}  ${kind}  ${state}${wakeAt === null ? '' : `, ${texts.status.wake(wakeAt)}`}  ${id}`;
}

/** Feed plans that were put up for approval and whose world is still the same, with what was said about them. */
function approvalTable(context: CommandContext, approvals: readonly FeedApproval[]): readonly string[] {
  const { texts, colors, width } = context;
  if (approvals.length === 0) return [];
  const rows = approvals.map(({ planHash, state, author, madeAt, campaigns }) => [
    ...['', shortHash(planHash), texts.approve.states[state], madeAt],
    texts.status.plan(author, campaigns.length),
  ]);
  const heads = textTable(rows, width);
  const lines = approvals.flatMap((approval, index) => [
    heads[index] ?? '',
    ...describeVotes(approval, context).map((line) => `  ${line}`),
  ]);
  return [colors.bold(texts.status.approvals), ...lines];
}

async function all(context: CommandContext): Promise<CommandResult> {
  const { storage, adflux, reconciler } = await context.workbench();
  const approvals = adflux.neededApprovals === 0 ? [] : await reconciler.approvals();
  const links = await storage.links.find({ kind: 'campaign' });
  const campaigns = [...new Set(links.map(({ campaignId }) => campaignId))].sort();
  const rows = campaigns.flatMap((id) =>
    links.filter(({ campaignId }) => campaignId === id).map((link) => linkRow(context, link, id)),
  );
  return {
    exitCode: exitCodes.ok,
    document: {
      campaigns: campaigns.map((id) => ({
        campaignId: id,
        platforms: links
          .filter(({ campaignId }) => campaignId === id)
          .map(({ platform, accountId, remoteId, wanted, delivery, reasons, drift, syncedAt }) => ({
            ...{ platform, accountId, remoteId, wanted, delivery, reasons, drift, syncedAt },
          })),
      })),
      approvals,
    },
    lines: [
      ...(rows.length === 0 ? [context.texts.status.none] : linkTable(context, rows)),
      ...approvalTable(context, approvals),
    ],
  };
}

async function one(context: CommandContext, campaignId: string): Promise<CommandResult> {
  const { adflux } = await context.workbench();
  const status = await adflux.status(campaignId);
  if (status.links.length + status.runs.length === 0)
    throw new AdFluxError(context.texts.status.unknown(campaignId), { code: 'not_found' });
  const rows = status.links.map((link) => linkRow(context, link, `${link.kind} ${link.localId}`));
  return {
    exitCode: exitCodes.ok,
    document: status,
    lines: [
      ...(rows.length === 0 ? [context.texts.status.none] : linkTable(context, rows)),
      context.texts.status.runs,
      ...status.runs.map((run) => runLine(context, run)),
    ],
  };
}

const run = (context: CommandContext, { arguments: [campaignId] }: CommandInput): Promise<CommandResult> =>
  campaignId === undefined ? all(context) : one(context, campaignId);

/** `adflux status`. */
export const statusCommand: Command = { name: 'status', arguments: ['[campaign]'], options: [], run };
