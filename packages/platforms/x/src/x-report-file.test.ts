import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { loadXReport } from './x-report-file.js';

const signal = new AbortController().signal;
const stats = { data: [{ id: '8fgzf', id_data: [{ metrics: { impressions: [1] } }] }] };

/** A host with one file; tells what it was asked with. */
async function withFile(file: Buffer, body: (host: string, seen: object[]) => Promise<void>): Promise<void> {
  const seen: object[] = [];
  const server = createServer((request, response) => {
    seen.push(request.headers);
    response.end(file);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  try {
    await body(`127.0.0.1:${(server.address() as AddressInfo).port}`, seen);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

describe('the file of a job', () => {
  it('is unpacked, and fetched without credentials', () =>
    withFile(gzipSync(JSON.stringify(stats)), async (host, seen) => {
      expect(await loadXReport(`http://${host}/stats_job_1.json.gz`, [host], signal)).toMatchObject(stats);
      expect(JSON.stringify(seen)).not.toMatch(/authorization|oauth/i);
    }));

  it('is read when it came unpacked', () =>
    withFile(Buffer.from(JSON.stringify(stats)), async (host) => {
      expect(await loadXReport(`http://${host}/stats.json`, [host], signal)).toMatchObject(stats);
    }));

  it('is not fetched from a host nobody named', () =>
    withFile(Buffer.from('{}'), async (host, seen) => {
      for (const url of [
        `http://${host}/stats.json`,
        `http://ton.twimg.com@${host}/stats.json`,
        'file:///etc/passwd',
        'nowhere',
      ])
        await expect(loadXReport(url, ['ton.twimg.com'], signal)).rejects.toMatchObject({ code: 'bad_response' });
      expect(seen).toEqual([]);
    }));

  it.each([
    ['broken', gzipSync('{').subarray(0, 12)],
    ['another shape', gzipSync('{"data":7}')],
    ['a page', Buffer.from('<html>')],
  ])('that is %s is an error to ask again about', (_name, file) =>
    withFile(file, async (host) => {
      await expect(loadXReport(`http://${host}/s.gz`, [host], signal)).rejects.toMatchObject({ code: 'bad_response' });
    }),
  );
});
