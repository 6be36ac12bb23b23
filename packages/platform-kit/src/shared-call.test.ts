import { describe, expect, it } from 'vitest';
import { rejectionOf } from '../test/test-client.js';
import { createSharedCall } from './shared-call.js';

function setUp() {
  const flights: {
    readonly signal: AbortSignal;
    readonly resolve: (value: string) => void;
    readonly reject: (error: Error) => void;
  }[] = [];
  const call = createSharedCall(
    (signal) => new Promise<string>((resolve, reject) => flights.push({ signal, resolve, reject })),
  );
  return { flights, call };
}
const never = new AbortController().signal;

describe('createSharedCall', () => {
  it('makes one call for all concurrent callers', async () => {
    const { flights, call } = setUp();
    const results = [call(never), call(never), call(never)];
    flights[0]?.resolve('token');
    expect(await Promise.all(results)).toEqual(['token', 'token', 'token']);
    expect(flights).toHaveLength(1);
  });

  it('makes a new call after the last one ended', async () => {
    const { flights, call } = setUp();
    const first = call(never);
    flights[0]?.reject(new Error('down'));
    expect(await rejectionOf(first)).toMatchObject({ message: 'down' });
    const second = call(never);
    flights[1]?.resolve('token');
    expect(await second).toBe('token');
  });

  it('lets a caller abort alone', async () => {
    const { flights, call } = setUp();
    const controller = new AbortController();
    const leaving = rejectionOf(call(controller.signal));
    const staying = call(never);
    controller.abort(new Error('gone'));
    expect(await leaving).toMatchObject({ message: 'gone' });
    expect(flights[0]?.signal.aborted).toBe(false);
    flights[0]?.resolve('token');
    expect(await staying).toBe('token');
  });

  it('aborts the call when the last caller has left, and makes a new one for the next', async () => {
    const { flights, call } = setUp();
    const controller = new AbortController();
    const leaving = rejectionOf(call(controller.signal));
    controller.abort(new Error('gone'));
    await leaving;
    expect(flights[0]?.signal.aborted).toBe(true);
    const next = call(never);
    flights[1]?.resolve('token');
    expect(await next).toBe('token');
  });

  it('makes no call for a caller who has aborted already', async () => {
    const { flights, call } = setUp();
    await rejectionOf(call(AbortSignal.abort()));
    expect(flights).toHaveLength(0);
  });
});
