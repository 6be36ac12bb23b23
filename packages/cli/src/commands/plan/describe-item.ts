import { formatMoney, jsonReplacer } from '@adflux/core';
import type { Change, Finding, Money } from '@adflux/core';
import type { FeedPlanItem } from '@adflux/reconciler';
import type { CommandContext } from '../../command.js';
import { cut } from '../../output/text-table.js';

const valueWidth = 60;

const isMoney = (value: unknown): value is Money =>
  typeof value === 'object' && value !== null && 'micros' in value && typeof value.micros === 'bigint';

function shortValue(value: unknown, locale: string): string {
  if (value === undefined || value === null) return '–';
  if (isMoney(value)) return formatMoney(value, locale);
  return cut(typeof value === 'string' ? `"${value}"` : JSON.stringify(value, jsonReplacer), valueWidth);
}

function describeChange({ type, platform, kind, localId, fields }: Change, locale: string): readonly string[] {
  const what = `${platform} ${kind} ${localId}`;
  if (type === 'unchanged') return [];
  if (type !== 'update') return [`${type === 'create' ? '+' : '-'} ${what}`];
  return (fields ?? []).map(
    ({ path, from, to }) => `~ ${what} ${path}: ${shortValue(from, locale)} -> ${shortValue(to, locale)}`,
  );
}

/** What a library says, in the language of whoever asks where it is known. */
export const inLanguage = (
  { message, translations }: Pick<Finding, 'message' | 'translations'>,
  { language }: CommandContext,
): string => translations?.[language] ?? message;

/** What stops a campaign, and the warnings where somebody asked for them: most campaigns have some. */
const describeFindings = (findings: readonly Finding[], context: CommandContext): readonly string[] =>
  findings
    .filter(({ severity }) => severity === 'error' || context.isVerbose)
    .map((finding) => {
      const { code, platform, field, severity } = finding;
      const where = [platform, field].filter((part) => part !== undefined).join(' ');
      const mark = severity === 'error' ? '!' : '?';
      return `${mark} ${code}${where === '' ? '' : ` (${where})`}: ${inLanguage(finding, context)}`;
    });

/** What stands below an item's line: which field from what to what, which rule, what was edited. */
export function describeItem(item: FeedPlanItem, context: CommandContext): readonly string[] {
  const locale = context.language === 'es' ? 'es-CO' : 'en';
  switch (item.action) {
    case 'create':
      return describeFindings(item.findings, context);
    case 'update':
    case 'restore':
      return [
        ...item.changes.flatMap((change) => describeChange(change, locale)),
        ...describeFindings(item.findings, context),
      ];
    case 'refused':
      return describeFindings(item.findings, context);
    case 'held':
      return [`! ${inLanguage(item, context)}`];
    case 'drift':
    case 'adopt':
      return item.drift.flatMap(({ platform, localId, drift }) =>
        drift.map(({ field, expected, actual }) => `~ ${platform} ${localId} ${field}: ${expected} -> ${actual}`),
      );
    default:
      return [];
  }
}
