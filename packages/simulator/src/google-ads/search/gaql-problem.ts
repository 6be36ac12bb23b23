import type { GoogleAdsProblem } from '../google-ads-problem.js';

const problemOf = Symbol('problem');

interface QueryError extends Error {
  readonly [problemOf]: GoogleAdsProblem;
}

/** Something wrong with a query, to be thrown from deep inside its reading. */
export const queryError = (value: string, message: string): Error =>
  Object.assign(new Error(message), { [problemOf]: { code: `queryError.${value}`, message } });

/** The problem inside a thrown query error; undefined for any other error. */
export const queryProblem = (error: unknown): GoogleAdsProblem | undefined =>
  error instanceof Error && problemOf in error ? (error as QueryError)[problemOf] : undefined;
