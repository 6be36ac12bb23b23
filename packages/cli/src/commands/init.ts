import { AdFluxError } from '@adflux/core';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command, CommandContext, CommandInput, CommandResult } from '../command.js';
import { exitCodes } from '../exit-codes.js';
import { flag } from '../input.js';
import { configTemplate, neededPackages, simulatorCommand } from './config-template.js';

const configName = 'adflux.config.ts';
const ignored = ['.adflux/', '.env'];

/** Adds the lines that are missing; true when there were any. */
function ignore(folder: string): boolean {
  const file = join(folder, '.gitignore');
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const present = new Set(before.split(/\r?\n/).map((line) => line.trim()));
  const missing = ignored.filter((line) => !present.has(line));
  if (missing.length === 0) return false;
  const gap = before === '' || before.endsWith('\n') ? '' : '\n';
  writeFileSync(file, `${before}${gap}${missing.join('\n')}\n`);
  return true;
}

async function run(
  { surroundings: { workingDirectory }, texts, colors }: CommandContext,
  input: CommandInput,
): Promise<CommandResult> {
  const file = join(workingDirectory, configName);
  if (existsSync(file) && !flag(input, 'force'))
    throw new AdFluxError(texts.init.exists(configName), { code: 'invalid_request' });
  writeFileSync(file, configTemplate(texts.init));
  mkdirSync(join(workingDirectory, '.adflux'), { recursive: true });
  const written = [configName, ...(ignore(workingDirectory) ? ['.gitignore'] : [])];
  const next = [
    [texts.init.install, `npm install --save-dev ${neededPackages}`],
    [texts.init.simulate, simulatorCommand],
    [texts.init.plan, 'npx adflux plan --feed jobs.xml --out .adflux/plan.json'],
    [texts.init.apply, 'npx adflux apply .adflux/plan.json'],
  ] as const;
  return {
    exitCode: exitCodes.ok,
    document: { written, next: next.map(([, command]) => command) },
    lines: [
      ...written.map((name) => texts.init.written(name)),
      texts.init.next,
      ...next.flatMap(([what, command]) => [`  ${colors.dim(`# ${what}`)}`, `  ${command}`]),
    ],
  };
}

/** `adflux init`. */
export const initCommand: Command = { name: 'init', arguments: [], options: ['-f, --force'], run };
