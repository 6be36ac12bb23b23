import { silentLogger, type Call, type RequestEvent } from '../contracts/call.js';

/** A call for tests, with everything it observed. */
export interface TestCall extends Call {
  readonly events: readonly RequestEvent[];
}

/** Makes the `call` argument of ports for tests: never aborted unless a signal is given, silent, remembering events. */
export function createTestCall(signal: AbortSignal = new AbortController().signal): TestCall {
  const events: RequestEvent[] = [];
  return { signal, logger: silentLogger, events, observe: (event) => void events.push(event) };
}
