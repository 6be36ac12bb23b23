import type { ExecProtocolResult, messages, protocol } from '@electric-sql/pglite';
import { fromTextValue, toTextParameter } from './text-values.js';

/** One statement's outcome. */
export interface SessionResult {
  readonly rows: readonly unknown[];
  readonly affectedRows: number;
}

/** One session of a database. */
export interface Session {
  /** Runs one statement with parameters. */
  query(text: string, values: readonly unknown[]): Promise<SessionResult>;
  /** Runs statements without parameters; answers for the last one. */
  exec(text: string): Promise<SessionResult>;
  close(): Promise<void>;
}

/** What the session needs of PGlite. */
interface Engine {
  execProtocol(message: Uint8Array): Promise<Pick<ExecProtocolResult, 'messages'>>;
  close(): Promise<void>;
}

type Message = ExecProtocolResult['messages'][number];
type Field = messages.RowDescriptionMessage['fields'][number];

interface Prepared {
  readonly name: string;
  readonly fields: readonly Field[];
}

/** Statements that are kept prepared. The storage has a few dozen. */
const cacheSize = 200;

const isRowDescription = (message: Message): message is messages.RowDescriptionMessage =>
  message.name === 'rowDescription';
const isDataRow = (message: Message): message is messages.DataRowMessage => message.name === 'dataRow';
const isComplete = (message: Message): message is messages.CommandCompleteMessage => message.name === 'commandComplete';

function join(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

function toResult(answer: readonly Message[], fields: readonly Field[]): SessionResult {
  const rows = answer
    .filter(isDataRow)
    .map((row) =>
      Object.fromEntries(
        fields.map((field, index) => [field.name, fromTextValue(row.fields[index] ?? null, field.dataTypeID)]),
      ),
    );
  // The tag is e.g. `INSERT 0 3`, `UPDATE 3` or `CREATE TABLE`.
  const tag = answer.filter(isComplete).at(-1)?.text ?? '';
  return { rows, affectedRows: Number(/\d+$/.exec(tag)?.[0] ?? 0) };
}

/**
 * PGlite's one session, over the wire protocol with prepared statements. PGlite's own `query` parses and plans every
 * statement anew, in five calls into WebAssembly: recording a step takes three times as long that way.
 */
export function createPgliteSession(engine: Engine, { serialize }: typeof protocol): Session {
  const cache = new Map<string, Prepared>();
  let names = 0;

  const prepare = async (text: string): Promise<Prepared> => {
    const name = `adflux_${String(++names)}`;
    const describe = serialize.describe({ type: 'S', name });
    const answer = await engine.execProtocol(join([serialize.parse({ name, text }), describe, serialize.sync()]));
    const prepared = { name, fields: answer.messages.find(isRowDescription)?.fields ?? [] };
    cache.set(text, prepared);
    const [oldest] = cache;
    if (cache.size > cacheSize && oldest !== undefined) {
      cache.delete(oldest[0]);
      await engine.execProtocol(join([serialize.close({ type: 'S', name: oldest[1].name }), serialize.sync()]));
    }
    return prepared;
  };

  return {
    query: async (text, values) => {
      const { name, fields } = cache.get(text) ?? (await prepare(text));
      const bind = serialize.bind({ statement: name, values: values.map(toTextParameter) });
      const answer = await engine.execProtocol(join([bind, serialize.execute({}), serialize.sync()]));
      return toResult(answer.messages, fields);
    },
    exec: async (text) => {
      const answer = await engine.execProtocol(serialize.query(text));
      return toResult(answer.messages, answer.messages.filter(isRowDescription).at(-1)?.fields ?? []);
    },
    close: () => engine.close(),
  };
}
