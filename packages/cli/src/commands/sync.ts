import type { Command, CommandContext, CommandInput, CommandResult } from '../command.js';
import { exitCodes } from '../exit-codes.js';
import { textOption, usageError } from '../input.js';

function dayOption({ texts }: CommandContext, input: CommandInput, name: string): string | undefined {
  const day = textOption(input, name);
  if (day === undefined || (/^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day)))) return day;
  throw usageError(texts.usage.day(`--${name}`));
}

async function run(context: CommandContext, input: CommandInput): Promise<CommandResult> {
  const { texts, signal, intent } = context;
  const [campaignId] = input.arguments;
  const from = dayOption(context, input, 'from');
  const to = dayOption(context, input, 'to') ?? from;
  const { adflux } = await context.workbench();
  const progress = context.progress(texts.sync.asking);
  let requests = 0;
  const report = await adflux
    .sync({
      ...intent,
      signal,
      ...(campaignId === undefined ? {} : { campaignIds: [campaignId] }),
      ...(from === undefined || to === undefined ? {} : { insights: { from, to } }),
      onProgress: () => {
        requests += 1;
        progress.update(requests);
      },
    })
    .finally(() => progress.end());
  return {
    exitCode: exitCodes.ok,
    document: report,
    lines: [
      ...report.changed.map(
        ({ platform, kind, localId, delivery, reasons }) =>
          `${platform} ${kind} ${localId}: ${[delivery, ...reasons].join('; ')}`,
      ),
      texts.sync.done(report.links, report.changed.length, report.insightRows),
    ],
  };
}

/** `adflux sync`. */
export const syncCommand: Command = {
  name: 'sync',
  arguments: ['[campaign]'],
  options: ['--from <day>', '--to <day>'],
  run,
};
