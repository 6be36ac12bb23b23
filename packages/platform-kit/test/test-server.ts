import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';

/** A server on 127.0.0.1, for what a nock'd wire cannot do: resets, silence and half answers. */
export async function withServer<T>(listener: RequestListener, use: (baseURL: string) => Promise<T>): Promise<T> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  try {
    return await use(`http://127.0.0.1:${String(address.port)}`);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}
