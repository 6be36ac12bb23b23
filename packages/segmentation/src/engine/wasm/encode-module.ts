import type { Code } from './instructions.js';
import { unsigned } from './instructions.js';

/** The type of a local variable. */
export type LocalType = 'i32' | 'i64' | 'f64' | 'v128';

/** Hands out local variables; parameters come first. */
export interface Locals {
  add(type: LocalType): number;
}

/** A function whose parameters are all i32, and which gives back an i32 or nothing. */
export interface WasmFunction {
  readonly name: string;
  readonly parameterCount: number;
  readonly result: boolean;
  readonly body: (locals: Locals) => readonly Code[];
}

const typeByte: Record<LocalType, number> = { i32: 0x7f, i64: 0x7e, f64: 0x7c, v128: 0x7b };
const sized = (content: Code): number[] => [...unsigned(content.length), ...content];
const section = (id: number, items: readonly Code[]): number[] => [
  id,
  ...sized([...unsigned(items.length), ...items.flat()]),
];
const text = (value: string): number[] => sized(Array.from(value, (character) => character.charCodeAt(0)));
const mostPages = 65_536;

function encodeBody({ parameterCount, body }: WasmFunction): Code {
  const types: LocalType[] = [];
  const code = body({ add: (type) => parameterCount + types.push(type) - 1 });
  const declared = types.flatMap((type) => [1, typeByte[type]]);
  return sized([...unsigned(types.length), ...declared, ...code.flat(), 0x0b]);
}

/** A module of these functions, all exported, over the shared memory `env.memory`. A call names a function by its place. */
export function encodeModule(functions: readonly WasmFunction[]): Uint8Array {
  const signature = ({ parameterCount, result }: WasmFunction): Code => [
    0x60,
    ...unsigned(parameterCount),
    ...Array.from({ length: parameterCount }, () => typeByte.i32),
    ...(result ? [1, typeByte.i32] : [0]),
  ];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, functions.map(signature)),
    ...section(2, [[...text('env'), ...text('memory'), 0x02, 0x03, ...unsigned(1), ...unsigned(mostPages)]]),
    ...section(
      3,
      functions.map((_, index) => unsigned(index)),
    ),
    ...section(
      7,
      functions.map(({ name }, index) => [...text(name), 0x00, ...unsigned(index)]),
    ),
    ...section(10, functions.map(encodeBody)),
  ]);
}
