import type { FeedPlan, FeedPlanItem } from '@adflux/reconciler';
import type { CommandContext } from '../../command.js';
import { cut, textTable } from '../../output/text-table.js';
import { describeItem, inLanguage } from './describe-item.js';

const shownHashDigits = 12;
const indent = '    ';

/** Enough of a hash to type and to compare. */
export const shortHash = (hash: string): string => hash.slice(0, shownHashDigits);

/** What a person has to look at before it goes on. */
export const needsAPerson = ({ items }: FeedPlan): boolean =>
  items.some(({ action }) => action === 'refused' || action === 'held');

/** How many of the items `apply` would carry out. */
export const countChanges = ({ items }: FeedPlan): number =>
  items.filter(({ action }) => action !== 'refused' && action !== 'held' && action !== 'drift').length;

/** How many there are of each action, in words. */
function countActions(plan: FeedPlan, { texts }: CommandContext): string {
  const counts = new Map<FeedPlanItem['action'], number>();
  for (const { action } of plan.items) counts.set(action, (counts.get(action) ?? 0) + 1);
  const named = [...counts].map(([action, count]) => `${texts.plan.actions[action]} ${String(count)}`);
  return [...named, `${texts.plan.actions.untouched} ${String(plan.untouched)}`].join(', ');
}

/** Warnings by kind, instead of the same lines below every campaign. */
function countWarnings({ items }: FeedPlan, { texts, isVerbose }: CommandContext): readonly string[] {
  const counts = new Map<string, number>();
  const findings = items.flatMap((item) => ('findings' in item ? item.findings : []));
  for (const { severity, code } of findings) if (severity === 'warning') counts.set(code, (counts.get(code) ?? 0) + 1);
  if (counts.size === 0 || isVerbose) return [];
  return [texts.plan.warnings([...counts].map(([code, count]) => `${code} ${String(count)}`).join(', '))];
}

function noteOf(item: FeedPlanItem, { texts }: CommandContext): string {
  if (item.action === 'pause' || item.action === 'end') return ` (${texts.plan.reasons[item.reason]})`;
  return item.action === 'update' && item.resumes ? ` (${texts.plan.resumes})` : '';
}

/** The plan for people: one line a campaign, and below it what exactly. */
export function describePlan(plan: FeedPlan, context: CommandContext): readonly string[] {
  const { texts, colors, width } = context;
  const style: Record<FeedPlanItem['action'], (text: string) => string> = {
    create: colors.green,
    update: colors.cyan,
    restore: colors.cyan,
    adopt: colors.cyan,
    pause: colors.yellow,
    end: colors.yellow,
    drift: colors.yellow,
    held: colors.red,
    refused: colors.red,
  };
  const rows = plan.items.map((item) => [
    { text: texts.plan.actions[item.action], style: style[item.action] },
    item.campaignId,
    `${item.name}${noteOf(item, context)}`,
  ]);
  const heads = textTable(rows, width);
  const body = plan.items.flatMap((item, index) => [
    heads[index] ?? '',
    ...describeItem(item, context).map((line) =>
      colors.dim(indent + (width === undefined ? line : cut(line, Math.max(20, width - indent.length)))),
    ),
  ]);
  return [
    colors.bold(texts.plan.title(shortHash(plan.hash), plan.feedId, plan.openings)),
    ...body,
    ...(plan.hold === null
      ? []
      : [`${colors.red(texts.plan.hold)}: ${inLanguage(plan.hold, context)} ${texts.plan.confirmDrop}`]),
    ...countWarnings(plan, context),
    plan.items.length === 0 ? texts.plan.nothing : countActions(plan, context),
  ];
}
