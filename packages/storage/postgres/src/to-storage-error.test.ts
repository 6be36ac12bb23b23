import { AdFluxError } from '@adflux/core';
import { describe, expect, it } from 'vitest';
import { toStorageError } from './to-storage-error.js';

const databaseError = (code: string, fields: object = {}): Error =>
  Object.assign(new Error('duplicate key (email)=(ana@example.com)'), { code, ...fields });

describe('toStorageError', () => {
  it('tells conflicts apart by the index that refused', () => {
    const error = toStorageError(databaseError('23505', { constraint: 'runs_one_unfinished' }));
    expect(error).toMatchObject({ code: 'conflict', recovery: 'none', platformCode: '23505' });
    expect(error.message).toContain('unfinished run');
    expect(toStorageError(databaseError('23505')).code).toBe('conflict');
  });

  it('says of each class of error what may be done', () => {
    const expected = {
      '42501': 'permission_denied',
      '28P01': 'unauthenticated',
      '3D000': 'config',
      '42P01': 'config',
      '22P05': 'invalid_request',
      '40001': 'unavailable',
      '57P01': 'unavailable',
      '53300': 'unavailable',
      '08006': 'unavailable',
      XX000: 'bad_response',
    };
    for (const [state, code] of Object.entries(expected)) expect(toStorageError(databaseError(state)).code).toBe(code);
  });

  it('takes what is no SQL error for a lost connection, which may be tried again', () => {
    expect(toStorageError(databaseError('ECONNREFUSED'))).toMatchObject({ code: 'unavailable', recovery: 'retry' });
    expect(toStorageError(new Error('Connection terminated unexpectedly')).code).toBe('unavailable');
  });

  it('keeps values out of the message and the cause for who debugs', () => {
    const cause = databaseError('XX000');
    const error = toStorageError(cause);
    expect(JSON.stringify(error) + error.message).not.toContain('ana@example.com');
    expect(error.cause).toBe(cause);
  });

  it('leaves an AdFluxError as it is', () => {
    const error = new AdFluxError('stop', { code: 'aborted' });
    expect(toStorageError(error)).toBe(error);
  });
});
