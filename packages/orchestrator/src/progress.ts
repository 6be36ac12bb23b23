import type { RequestEvent, Run, Step, StepState } from '@adflux/core';

/** Something that happened while AdFlux worked, for progress displays and metrics. */
export type Progress =
  | {
      readonly type: 'step';
      /** The run as it stands after the step's change. */
      readonly run: Run;
      readonly step: Step;
      readonly state: StepState;
    }
  | { readonly type: 'request'; readonly event: RequestEvent };
