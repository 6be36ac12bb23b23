import { AdFluxError } from '@adflux/core';
import type { Command, CommandContext, CommandInput, CommandResult } from '../../command.js';
import { exitCodes } from '../../exit-codes.js';
import { flag } from '../../input.js';
import { textTable } from '../../output/text-table.js';
import type { Workbench } from '../../workbench.js';
import { checkAccounts, checkRules } from './check-accounts.js';
import { checkApiVersions } from './check-api-versions.js';
import type { Check } from './check.js';

const skewLimitMs = 60_000;

function checkNode({ texts: { doctor } }: CommandContext): Check {
  const version = process.versions.node;
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isNew = major > 20 || (major === 20 && minor >= 19);
  return { check: 'node', state: isNew ? 'ok' : 'failed', message: doctor[isNew ? 'node' : 'oldNode'](version) };
}

function checkClock({ texts: { doctor }, clock: machine }: CommandContext, { clock }: Workbench): Check {
  const skewMs = Math.abs(clock.now().getTime() - machine.now().getTime());
  return skewMs <= skewLimitMs
    ? { check: 'clock', state: 'ok', message: doctor.clock }
    : { check: 'clock', state: 'warning', message: doctor.clockOff(Math.round(skewMs / 1_000)) };
}

/** A step that the following ones need: what it gives, or null after a failed check. */
async function attempt<Value>(
  { texts }: CommandContext,
  checks: Check[],
  check: string,
  work: () => Promise<{ readonly value: Value; readonly message: string }>,
): Promise<Value | null> {
  try {
    const { value, message } = await work();
    checks.push({ check, state: 'ok', message });
    return value;
  } catch (error) {
    if (!AdFluxError.isInstance(error) || error.code === 'aborted') throw error;
    checks.push({ check, state: 'failed', message: `${texts.errors[error.code]}. ${error.message}` });
    return null;
  }
}

async function run(context: CommandContext, input: CommandInput): Promise<CommandResult> {
  const { texts, colors } = context;
  const checks: Check[] = [checkNode(context)];
  const loaded = await attempt(context, checks, 'config', async () => {
    const value = await context.config();
    return { value, message: texts.doctor.config(value.file) };
  });
  const workbench =
    loaded &&
    (await attempt(context, checks, 'storage', async () => {
      const value = await context.workbench();
      // The first question opens the storage and applies pending migrations.
      await value.storage.documents.get('doctor', 'doctor');
      return { value, message: texts.doctor.storage };
    }));
  if (loaded && workbench) {
    checks.push(checkClock(context, workbench));
    checks.push(...checkRules(context, loaded.config, workbench.platforms));
    checks.push(...(await checkAccounts(context, workbench.platforms, flag(input, 'offline'))));
    checks.push(...checkApiVersions(loaded.config.apiLifecycles ?? [], workbench.clock.now(), texts.doctor));
  }
  const style = { ok: colors.green, warning: colors.yellow, failed: colors.red, skipped: colors.dim };
  const rows = checks.map(({ state, message }) => [{ text: texts.doctor.states[state], style: style[state] }, message]);
  const count = (state: Check['state']): number => checks.filter((check) => check.state === state).length;
  return {
    exitCode: count('failed') > 0 ? exitCodes.findings : exitCodes.ok,
    document: { checks },
    lines: [...textTable(rows), texts.doctor.sum(count('ok'), count('warning'), count('failed'))],
  };
}

/** `adflux doctor`. */
export const doctorCommand: Command = { name: 'doctor', arguments: [], options: ['--offline'], run };
