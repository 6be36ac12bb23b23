import type { PlatformId, Run } from '@adflux/core';

/** The platforms on which one of the runs has switched the campaign on. */
export const launchedPlatforms = (runs: readonly Run[]): ReadonlySet<PlatformId> =>
  new Set(
    runs.flatMap((run) =>
      run.steps
        .filter((step) => step.action === 'launch' && step.targets.some((target) => target.kind === 'campaign'))
        .filter((step) => run.journal[step.id]?.state === 'succeeded')
        .map((step) => step.platform),
    ),
  );
