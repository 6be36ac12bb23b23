import type { Checker } from '../checker.js';

/** Whether the opening says what it pays. The law leaves time until the interview, so it is a warning. */
export const salaryCheck: Checker<'salary'> = {
  observe(_check, _state, { input: { opening } }) {
    if (opening === undefined) return [];
    return opening.salary === undefined
      ? [{ field: 'opening.salary', action: 'required', severity: 'warning' }]
      : [{ field: 'opening.salary', action: 'allowed', severity: 'info' }];
  },
  apply: (_check, state) => state,
};
