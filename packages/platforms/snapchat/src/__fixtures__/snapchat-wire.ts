import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { EntityKind } from '@adflux/core';

/** Snapchat on 127.0.0.1. Teach it the platform's endpoints and refusals here, or as a dialect of @adflux/simulator. */
export interface SnapchatWire {
  readonly url: string;
  count(kind: EntityKind): number;
  close(): Promise<void>;
}

/** Starts the wire on a free port. It knows no endpoint yet and says so. */
export async function startSnapchatWire(): Promise<SnapchatWire> {
  const entities: EntityKind[] = [];
  const server = createServer((_request, response) => {
    response.writeHead(404, { 'content-type': 'application/json' });
    response.end(
      JSON.stringify({ error: { code: 'unknown_endpoint', message: 'The wire does not know this endpoint yet.' } }),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    count: (kind) => entities.filter((entity) => entity === kind).length,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
