import type { Command } from '../command.js';
import { applyCommand } from './apply.js';
import { endCommand, pauseCommand, resumeCommand } from './delivery.js';
import { doctorCommand } from './doctor/doctor.js';
import { initCommand } from './init.js';
import { lintCommand } from './lint.js';
import { planCommand } from './plan/plan.js';
import { privacyCommand } from './privacy.js';
import { statusCommand } from './status.js';
import { syncCommand } from './sync.js';
import { approveCommand, rejectCommand } from './vote.js';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  initCommand,
  planCommand,
  approveCommand,
  rejectCommand,
  applyCommand,
  statusCommand,
  pauseCommand,
  resumeCommand,
  endCommand,
  syncCommand,
  lintCommand,
  privacyCommand,
  doctorCommand,
];
