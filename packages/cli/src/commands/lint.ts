import { lintOpening, lintRuleById, toSarif } from '@adflux/compliance';
import type { LintFinding, LintSeverity } from '@adflux/compliance';
import type { Capabilities } from '@adflux/core';
import type { Command, CommandContext, CommandInput, CommandResult } from '../command.js';
import { exitCodes } from '../exit-codes.js';
import { argument, flag, textOption, usageError } from '../input.js';
import { VERSION } from '../version.js';
import { openFeed } from './plan/read-feed-file.js';

interface LintedOpening {
  readonly id: string;
  readonly title: string;
  readonly findings: readonly LintFinding[];
}

/** The rules that are asked for, or null for all. */
function ruleFilter({ texts }: CommandContext, input: CommandInput): ReadonlySet<string> | null {
  const ids = textOption(input, 'rule')
    ?.split(',')
    .map((id) => id.trim());
  if (ids === undefined) return null;
  for (const id of ids) if (lintRuleById(id) === null) throw usageError(texts.lint.unknownRule(id));
  return new Set(ids);
}

/** Text limits of the platforms that the rules name; only where they are asked for, because adapters need a configuration. */
async function limitsOf(
  context: CommandContext,
  input: CommandInput,
): Promise<Readonly<Record<string, Capabilities>> | null> {
  if (!flag(input, 'limits')) return null;
  const { platforms } = await context.workbench();
  return Object.fromEntries(platforms.map(({ id, capabilities }) => [id, capabilities]));
}

function describeOpening(context: CommandContext, { id, title, findings }: LintedOpening): readonly string[] {
  const { texts, colors, language } = context;
  const style = { error: colors.red, warning: colors.yellow, note: colors.dim };
  return [
    `${colors.bold(id)}  ${title}`,
    ...findings.flatMap(({ severity, ruleId, field, span, excerpt, message, suggestion }) => [
      `  ${style[severity](texts.lint.severities[severity])} ${ruleId} ${field}${excerpt === '' ? '' : `:${String(span.start + 1)} "${excerpt}"`}`,
      `    ${message[language]}`,
      ...(suggestion === null ? [] : [`    ${texts.lint.suggestion(suggestion)}`]),
    ]),
  ];
}

async function run(context: CommandContext, input: CommandInput): Promise<CommandResult> {
  const { texts, clock, language } = context;
  const rules = ruleFilter(context, input);
  const { feed, quarantined } = await openFeed(context, input, argument(input));
  const capabilities = await limitsOf(context, input);
  const date = clock.now().toISOString().slice(0, 10);
  const progress = context.progress(texts.lint.reading);
  const linted: LintedOpening[] = [];
  const counts: Record<LintSeverity, number> = { error: 0, warning: 0, note: 0 };
  let openings = 0;
  for await (const opening of feed) {
    openings += 1;
    progress.update(openings);
    const found = lintOpening(opening, { date, ...(capabilities === null ? {} : { capabilities }) });
    const findings = rules === null ? found : found.filter(({ ruleId }) => rules.has(ruleId));
    for (const { severity } of findings) counts[severity] += 1;
    if (findings.length > 0) linted.push({ id: opening.id, title: opening.title, findings });
  }
  progress.end();
  const sarif = flag(input, 'sarif') ? toSarif(linted, { toolVersion: VERSION, language }) : null;
  const document = sarif ?? { openings, ...counts, found: linted, quarantine: quarantined };
  const summary = texts.lint.sum(openings, counts.error, counts.warning, counts.note);
  return {
    exitCode: counts.error > 0 ? exitCodes.findings : exitCodes.ok,
    document,
    lines:
      sarif === null
        ? [
            ...linted.flatMap((each) => describeOpening(context, each)),
            ...(quarantined.length === 0 ? [] : [texts.lint.quarantined(quarantined.length)]),
            summary,
          ]
        : [JSON.stringify(sarif, null, 2)],
  };
}

/** `adflux lint`. */
export const lintCommand: Command = {
  name: 'lint',
  arguments: ['<feed>'],
  options: ['--format <format>', '--rule <ids>', '--limits', '--sarif'],
  run,
};
