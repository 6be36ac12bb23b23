import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Dialect, SimulatedRequest } from './dialect.js';
import type { FaultBook } from './fault-book.js';
import type { FaultRule } from './fault-rule.js';
import { pick, type Dice } from './random.js';
import { refusalReply, type Reply } from './reply.js';
import type { RequestLog } from './request-log.js';
import { createRouter } from './router.js';
import type { AdvancingClock } from './simulator-clock.js';
import { decodeLeniently, toLoggedPath } from './logged-path.js';
import { writeReply } from './write-reply.js';

/** One platform on its own port. */
export interface SimulatorServer {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  close(): Promise<void>;
}

/** What a server is made of. */
export interface ServerParts<Credentials> {
  readonly platform: string;
  readonly dialect: Dialect<Credentials>;
  readonly faults: FaultBook;
  readonly log: RequestLog;
  readonly clock: AdvancingClock;
  readonly dice: Dice;
  /** Lets reviews and deliveries that are due happen first. */
  readonly catchUp: () => void;
  readonly latencyMs: number;
  readonly recordBodies: boolean;
  /** 0 takes a free port. */
  readonly port: number;
}

interface HandledReply {
  readonly reply: Reply;
  readonly defect?: string | undefined;
}

/** Above this a request is cut off; Meta's largest JSON body is an image of 30 MB in base64. */
const maximumBodyBytes = 64 * 1024 * 1024;

const readBody = async (incoming: IncomingMessage): Promise<Buffer | undefined> => {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of incoming) {
      const bytes = chunk as Buffer;
      length += bytes.length;
      if (length > maximumBodyBytes) return undefined;
      chunks.push(bytes);
    }
  } catch {
    // The client went away in the middle of its own request: nothing was received, so nothing happens.
    return undefined;
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
};

const badRequest = (outgoing: ServerResponse): void => {
  outgoing.writeHead(400, { connection: 'close' }).end();
};

const gatewayPage: Reply = {
  status: 502,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: '<!DOCTYPE html>\n<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>\n',
};

/** The answer of a fault that takes the place of the platform's own. */
const faultReply = <Credentials>(
  { dialect, dice, platform }: ServerParts<Credentials>,
  request: SimulatedRequest,
  rule: FaultRule,
): Reply | undefined => {
  const chance = dice('variant', platform, request.ordinal);
  if (rule.fault === 'throttle') {
    return dialect.throttle(request, rule.variant ?? pick(dialect.throttleVariants, chance), rule);
  }
  if (rule.fault === 'service-error') {
    return dialect.serviceError(request, rule.variant ?? pick(dialect.serviceErrorVariants, chance));
  }
  return rule.fault === 'http-502-html' ? gatewayPage : undefined;
};

/** Starts one platform's server on 127.0.0.1. */
export const startSimulatorServer = async <Credentials>(parts: ServerParts<Credentials>): Promise<SimulatorServer> => {
  const { dialect, platform, clock } = parts;
  const route = createRouter(dialect.routes);
  let baseUrl = '';
  let ordinals = 0;

  const handleSafely = (request: SimulatedRequest, handle: (request: SimulatedRequest) => Reply): HandledReply => {
    try {
      return { reply: handle(request) };
    } catch (error) {
      const reply = refusalReply(error);
      if (reply) return { reply };
      return {
        reply: dialect.crashed(request),
        defect: error instanceof Error ? (error.stack ?? error.message) : String(error),
      };
    }
  };

  const respond = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const body = await readBody(incoming);
    if (!body) {
      incoming.destroy();
      return;
    }
    ordinals += 1;
    const url = new URL(incoming.url ?? '/', baseUrl);
    const method = incoming.method ?? 'GET';
    const path = decodeLeniently(url.pathname);
    const matched = route(method, path);
    const atMs = clock.nowMs();
    const request: SimulatedRequest = {
      ordinal: ordinals,
      method,
      path,
      query: url.searchParams,
      headers: incoming.headers,
      body,
      atMs,
      params: matched?.params ?? {},
      baseUrl,
    };
    const kind = typeof matched?.route.kind === 'function' ? matched.route.kind(request) : matched?.route.kind;
    const writes = typeof matched?.route.write === 'function' ? matched.route.write(request) : matched?.route.write;
    const write = writes ?? false;
    parts.catchUp();

    const refused = matched && !matched.route.open ? dialect.authorize(request) : undefined;
    const loggedPath = toLoggedPath(url, dialect.secretParameters);
    const rule = refused
      ? undefined
      : parts.faults.decide({ platform, method, path: loggedPath, route: matched?.route.path ?? '', kind, write });
    const fault = rule?.fault ?? null;

    let reply: Reply | undefined = refused;
    let applied = false;
    let defect: string | undefined;
    let throttled = fault === 'throttle';
    if (fault !== 'reset-before') {
      const injected = rule && faultReply(parts, request, rule);
      const stopped = injected && !(rule.applied ?? false) ? injected : undefined;
      reply ??= stopped;
      if (!reply && matched) {
        reply = dialect.checkQuota(request);
        throttled ||= reply !== undefined;
      }
      if (!reply) {
        const handled = handleSafely(request, matched?.route.handle ?? dialect.notFound);
        reply = handled.reply;
        defect = handled.defect;
        applied = write && (reply.applied ?? reply.status < 400);
      }
      reply = injected ?? reply;
    }

    const answered = await writeReply(outgoing, {
      reply,
      fault,
      delayMs: parts.latencyMs + (fault === 'slow' ? (rule?.delayMs ?? 1000) : 0),
      headers: reply === gatewayPage ? {} : dialect.headers(request),
    });
    parts.log.add({
      platform,
      ordinal: request.ordinal,
      method,
      path: loggedPath,
      kind,
      write,
      status: reply?.status ?? null,
      fault,
      throttled,
      applied,
      answered: answered && !(applied && rule?.applied === true),
      at: new Date(atMs).toISOString(),
      ...(defect === undefined ? {} : { defect }),
      ...(parts.recordBodies ? { body: body.toString('utf8') } : {}),
    });
  };

  const server = createServer({ keepAliveTimeout: 60_000 }, (incoming, outgoing) => {
    respond(incoming, outgoing).catch(() => {
      badRequest(outgoing);
    });
  });
  server.listen(parts.port, '127.0.0.1');
  await once(server, 'listening');
  baseUrl = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;

  return {
    url: baseUrl,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
};
