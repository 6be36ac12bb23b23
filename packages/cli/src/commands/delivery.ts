import type { Command, CommandContext, CommandInput, CommandResult } from '../command.js';
import { exitCodes } from '../exit-codes.js';
import { argument, flag, usageError } from '../input.js';

/** Switching on again is `unpause` in the library; people resume what they paused. */
const callOf = { pause: 'pause', resume: 'unpause', end: 'end' } as const;

async function isAgreed(context: CommandContext, input: CommandInput, campaignId: string): Promise<boolean> {
  if (flag(input, 'yes')) return true;
  if (!context.isInteractive) throw usageError(context.texts.usage.yesNeeded);
  return context.confirm(context.texts.delivery.endQuestion(campaignId));
}

const deliveryCommand = (name: keyof typeof callOf, options: readonly string[]): Command => ({
  name,
  arguments: ['<campaign>'],
  options,
  run: async (context: CommandContext, input: CommandInput): Promise<CommandResult> => {
    const campaignId = argument(input);
    // What cannot be taken back is asked about.
    if (name === 'end' && !(await isAgreed(context, input, campaignId)))
      return { exitCode: exitCodes.aborted, document: { links: [] }, lines: [context.texts.nothingDone] };
    const { adflux } = await context.workbench();
    const links = await adflux[callOf[name]](campaignId, { ...context.intent, signal: context.signal });
    return {
      exitCode: exitCodes.ok,
      document: { campaignId, links },
      lines: [
        context.texts.delivery[name](campaignId),
        ...links.map(({ platform, remoteId, delivery }) => `  ${platform} ${remoteId}: ${delivery}`),
      ],
    };
  },
});

/** `adflux pause`. */
export const pauseCommand = deliveryCommand('pause', []);
/** `adflux resume`. */
export const resumeCommand = deliveryCommand('resume', []);
/** `adflux end`. */
export const endCommand = deliveryCommand('end', ['-y, --yes']);
