import { setTimeout as sleep } from 'node:timers/promises';
import { AdFluxError } from '@adflux/core';
import type { Claim, JournalEntry } from '@adflux/core';
import { createPostgresStorage } from '@adflux/storage-postgres';
import { namedConnection, readSettings, say } from './child-settings.js';

// A worker: takes whatever run is due, does its steps, and ends when all runs have succeeded.
const settings = readSettings();
const storage = createPostgresStorage({ connectionString: namedConnection(settings), schema: settings.schema });
const { runs } = storage;

const entry: JournalEntry = { state: 'succeeded', attempts: 1, doubts: 0, startedAt: null, refs: {}, error: null };

let { fate } = settings;
function meetFate(): void {
  if (fate !== null) process.kill(process.pid, fate);
  fate = null;
}

async function drive(claim: Claim): Promise<void> {
  say('claimed', { run: claim.run.id, fence: claim.fence });
  try {
    if (claim.run.state !== 'running') await runs.setState(claim, 'running');
    for (const step of claim.run.steps) {
      if (claim.run.journal[step.id] !== undefined) continue;
      await sleep(settings.stepMs);
      await runs.recordStep(claim, step.id, entry);
      say('recorded', { run: claim.run.id, step: step.id });
      meetFate();
    }
    await runs.release(claim, 'succeeded', null);
    say('finished', { run: claim.run.id });
  } catch (error) {
    say('refused', { run: claim.run.id, code: AdFluxError.isInstance(error) ? error.code : String(error) });
  }
}

for (;;) {
  const claim = await runs.claimDue(settings.owner, settings.leaseMs);
  if (claim !== null) await drive(claim);
  else if ((await runs.list({ states: ['pending', 'running', 'waiting', 'compensating'] })).length === 0) break;
  else await sleep(50);
}
await storage.close();
