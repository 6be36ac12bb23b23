import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { scrubError } from './scrub-error.js';

describe('scrubError', () => {
  it('keeps name, code and the chain of causes, redacted', () => {
    const inner = Object.assign(new TypeError('no s3cret-1'), { code: 'ECONNRESET' });
    const scrubbed = scrubError(new Error('outer s3cret-1', { cause: inner }), ['s3cret-1']);

    expect(scrubbed).toMatchObject({
      message: 'outer [redacted]',
      cause: { name: 'TypeError', message: 'no [redacted]', code: 'ECONNRESET' },
    });
    expect(inspect(scrubbed, { depth: 10, showHidden: true })).not.toContain('s3cret-1');
  });

  it('leaves behind what clients hang on their errors', () => {
    const error = Object.assign(new Error('x'), { config: { headers: {} }, request: {}, response: {} });
    expect(Object.keys(scrubError(error, []))).toEqual([]);
  });

  it('shows the first of several errors as the cause', () => {
    const error = new AggregateError([new Error('connect ECONNREFUSED ::1'), new Error('second')]);
    expect(scrubError(error, [])).toMatchObject({ cause: { message: 'connect ECONNREFUSED ::1' } });
  });

  it('makes an error of whatever was thrown', () => {
    expect(scrubError('plain s3cret-1', ['s3cret-1'])).toMatchObject({ message: 'plain [redacted]' });
  });

  it('ends with causes that go round in a circle', () => {
    const error = new Error('a');
    error.cause = error;
    expect(scrubError(error, [])).toBeInstanceOf(Error);
  });
});
