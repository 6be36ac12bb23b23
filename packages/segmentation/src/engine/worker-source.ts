/**
 * What a worker thread runs: it takes calls from a shared counter until none is left. It is text and not a file, so that it
 * starts the same from source, from a build, in a bundle and under a test runner; the kernels come compiled in messages.
 */
export const workerSource = `'use strict';
const { parentPort } = require('node:worker_threads');
const programs = new Map();
parentPort.on('message', (message) => {
  if (message.kind === 'load') {
    const instance = new WebAssembly.Instance(message.module, { env: { memory: message.memory } });
    programs.set(message.program, instance.exports);
  } else if (message.kind === 'unload') {
    programs.delete(message.program);
  } else {
    const { id, program, name, calls, arity, tail, counter } = message;
    const run = programs.get(program)[name];
    const count = calls.length / arity;
    for (let call = Atomics.add(counter, 0, 1); call < count; call = Atomics.add(counter, 0, 1)) {
      run(...calls.subarray(call * arity, (call + 1) * arity), ...tail);
    }
    parentPort.postMessage(id);
  }
});
`;
