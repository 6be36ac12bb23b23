import { AdFluxError } from '@adflux/core';
import type { FeedPlan } from '@adflux/reconciler';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CommandContext } from '../../command.js';
import { readPlan } from './plan-document.js';

async function textOf({ surroundings: { stdin, workingDirectory } }: CommandContext, name: string): Promise<string> {
  if (name !== '-') {
    try {
      return readFileSync(resolve(workingDirectory, name), 'utf8');
    } catch (error) {
      throw new AdFluxError(`There is no file ${name}.`, { code: 'not_found', cause: error });
    }
  }
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of stdin) text += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
  return text;
}

/**
 * Reads the plan that `adflux plan` wrote, from a file or (`-`) from standard input.
 *
 * @throws AdFluxError `not_found` when there is no such file, `invalid_request` when it is something else.
 */
export const readPlanFile = async (context: CommandContext, name: string): Promise<FeedPlan> =>
  readPlan(await textOf(context, name), context.texts.apply.unreadable(name));
