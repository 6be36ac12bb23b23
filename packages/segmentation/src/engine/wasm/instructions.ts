/** WebAssembly code as bytes. */
export type Code = readonly number[];

/** An unsigned integer in LEB128. */
export function unsigned(value: number): Code {
  const bytes: number[] = [];
  let rest = value;
  do {
    const low = rest % 128;
    rest = Math.floor(rest / 128);
    bytes.push(rest > 0 ? low | 128 : low);
  } while (rest > 0);
  return bytes;
}

/** A signed integer in LEB128. */
function signed(value: number): Code {
  const bytes: number[] = [];
  let rest = value;
  for (;;) {
    const low = rest & 127;
    rest >>= 7;
    const done = (rest === 0 && (low & 64) === 0) || (rest === -1 && (low & 64) !== 0);
    bytes.push(done ? low : low | 128);
    if (done) return bytes;
  }
}

const memory =
  (opcode: number, alignment: number) =>
  (offset = 0): Code => [opcode, alignment, ...unsigned(offset)];
const vector = (opcode: number, ...rest: readonly number[]): Code => [0xfd, ...unsigned(opcode), ...rest];
const vectorMemory =
  (opcode: number, alignment: number) =>
  (offset = 0): Code =>
    vector(opcode, alignment, ...unsigned(offset));

export const local = {
  get: (index: number): Code => [0x20, ...unsigned(index)],
  set: (index: number): Code => [0x21, ...unsigned(index)],
  tee: (index: number): Code => [0x22, ...unsigned(index)],
};

export const i32 = {
  const: (value: number): Code => [0x41, ...signed(value)],
  load: memory(0x28, 2),
  load8: memory(0x2d, 0),
  load16: memory(0x2f, 1),
  store: memory(0x36, 2),
  store8: memory(0x3a, 0),
  ne: [0x47],
  ltU: [0x49],
  ctz: [0x68],
  add: [0x6a],
  sub: [0x6b],
  mul: [0x6c],
  divU: [0x6e],
  remU: [0x70],
  and: [0x71],
  or: [0x72],
  xor: [0x73],
  shl: [0x74],
  shrU: [0x76],
} as const;

export const i64 = {
  const: (value: number): Code => [0x42, ...signed(value)],
  ne: [0x52],
  ctz: [0x7a],
  sub: [0x7d],
  and: [0x83],
  or: [0x84],
  shl: [0x86],
  fromI32: [0xad],
  toI32: [0xa7],
} as const;

/** The four bytes of a float32. */
const singleBytes = (value: number): Code => [...new Uint8Array(Float32Array.of(value).buffer)];

export const f32 = {
  const: (value: number): Code => [0x43, ...singleBytes(value)],
  load: memory(0x2a, 2),
  store: memory(0x38, 2),
  add: [0x92],
  sub: [0x93],
  fromF64: [0xb6],
} as const;

export const f64 = {
  const: (value: number): Code => [0x44, ...new Uint8Array(Float64Array.of(value).buffer)],
  load: memory(0x2b, 3),
  store: memory(0x39, 3),
  le: [0x65],
  add: [0xa0],
  sub: [0xa1],
  mul: [0xa2],
  min: [0xa4],
  max: [0xa5],
  fromF32: [0xbb],
} as const;

export const v128 = {
  load: vectorMemory(0x00, 4),
  splat8: vectorMemory(0x07, 0),
  splat32: vectorMemory(0x09, 2),
  store: vectorMemory(0x0b, 4),
  and: vector(0x4e),
  or: vector(0x50),
  xor: vector(0x51),
  anyTrue: vector(0x53),
} as const;

export const i8x16 = {
  splat: vector(0x0f),
  eq: vector(0x23),
  ne: vector(0x24),
  abs: vector(0x60),
  popcnt: vector(0x62),
  bitmask: vector(0x64),
  add: vector(0x6e),
  sub: vector(0x71),
  maxU: vector(0x79),
} as const;

export const i16x8 = { splat: vector(0x10), add: vector(0x8e), mul: vector(0x95) } as const;

export const f32x4 = {
  abs: vector(0xe0),
  splat: vector(0x13),
  lane: (index: number): Code => vector(0x1f, index),
  gt: vector(0x44),
  le: vector(0x45),
  ge: vector(0x46),
  /** One bit per lane: the sign. */
  bitmask: vector(0xa4),
  sqrt: vector(0xe3),
  add: vector(0xe4),
  sub: vector(0xe5),
  mul: vector(0xe6),
  pmin: vector(0xea),
  pmax: vector(0xeb),
  fromI32: vector(0xfa),
} as const;

export const f64x2 = { add: vector(0xf0), mul: vector(0xf2), fromLowF32: vector(0x5f) } as const;

/** Widening of unsigned lanes. */
export const widen = {
  low8: vector(0x89),
  high8: vector(0x8a),
  low16: vector(0xa9),
  high16: vector(0xaa),
} as const;

/** Four f32 lanes of one vector in another order (the operand is on the stack twice). */
export const shuffle = (a: number, b: number, c: number, d: number): Code =>
  vector(0x0d, ...[a, b, c, d].flatMap((lane) => [4 * lane, 4 * lane + 1, 4 * lane + 2, 4 * lane + 3]));

/** Of two values and a condition: the first when the condition is not 0, else the second. */
export const select: Code = [0x1b];

/** Repeats while the body leaves something other than 0 on the stack. */
export const repeatWhile = (...body: readonly Code[]): Code => [0x03, 0x40, ...body.flat(), 0x0d, 0x00, 0x0b];

/** Runs the body when what is on the stack is not 0. */
export const when = (...body: readonly Code[]): Code => [0x04, 0x40, ...body.flat(), 0x0b];

/** Calls a function of the same module. */
export const call = (index: number): Code => [0x10, ...unsigned(index)];
