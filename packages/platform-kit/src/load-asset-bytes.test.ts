import nock from 'nock';
import { afterEach, describe, expect, it } from 'vitest';
import { rejectionOf } from '../test/test-client.js';
import { withServer } from '../test/test-server.js';
import { loadAssetBytes } from './load-asset-bytes.js';

afterEach(() => {
  nock.cleanAll();
});

const { signal } = new AbortController();
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString();

describe('loadAssetBytes', () => {
  it('loads the bytes behind a URL', async () => {
    nock('https://images.test')
      .get('/logo.png')
      .reply(200, Buffer.from([0x89, 0x50, 0x4e, 0x47]));
    expect([...(await loadAssetBytes('https://images.test/logo.png', signal))]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  });

  it('reads data: URLs, encoded either way', async () => {
    expect(text(await loadAssetBytes('data:text/plain;base64,aG9sYQ==', signal))).toBe('hola');
    expect(text(await loadAssetBytes('data:,a%C3%B1o', signal))).toBe('año');
  });

  it.each(['file:///etc/passwd', 'ftp://images.test/logo.png', '/logo.png', 'data:nothing'])(
    'refuses %s',
    async (url) => {
      expect(await rejectionOf(loadAssetBytes(url, signal))).toMatchObject({
        code: 'invalid_request',
        recovery: 'none',
      });
    },
  );

  it.each([
    [404, 'invalid_request', 'none'],
    [403, 'invalid_request', 'none'],
    [429, 'unavailable', 'retry'],
    [503, 'unavailable', 'retry'],
  ])('says of status %i: %s', async (status, code, recovery) => {
    nock('https://images.test').get('/logo.png').query(true).reply(status);
    const error = await rejectionOf(loadAssetBytes('https://images.test/logo.png?signature=s3cret', signal));
    expect(error).toMatchObject({ code, recovery });
    expect(String(error)).not.toContain('s3cret');
  });

  it('refuses a file that is too large, without reading it whole', async () => {
    const megabyte = Buffer.alloc(1_000_000);
    const error = await withServer(
      (_request, response) => {
        const pour = (): void => void response.write(megabyte, (broken) => broken ?? pour());
        pour();
      },
      async (baseURL) => rejectionOf(loadAssetBytes(`${baseURL}/endless.png`, signal)),
    );
    expect(error).toMatchObject({ code: 'invalid_request', recovery: 'none' });
  });

  it('may be tried again when the connection breaks', async () => {
    nock('https://images.test').get('/logo.png').replyWithError('socket hang up');
    const error = await rejectionOf(loadAssetBytes('https://images.test/logo.png', signal));
    expect(error).toMatchObject({ code: 'unavailable', recovery: 'retry', cause: { message: 'socket hang up' } });
  });

  it('ends when its caller aborts', async () => {
    nock('https://images.test').get('/logo.png').delay(5_000).reply(200, 'x');
    const controller = new AbortController();
    const loading = rejectionOf(loadAssetBytes('https://images.test/logo.png', controller.signal));
    controller.abort();
    expect(await loading).toMatchObject({ code: 'aborted' });
  });
});
