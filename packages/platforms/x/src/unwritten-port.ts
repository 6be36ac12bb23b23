import { AdFluxError } from '@adflux/core';
import type { EntityPort } from '@adflux/core';

function unwritten(operation: string): AdFluxError {
  return new AdFluxError(`x: ${operation} is not written yet. platformSuite says what it has to do.`, {
    code: 'unsupported',
    platform: 'x',
  });
}

/** The verbs of an entity port, all still to be written. Delete this file when none is left. */
export function unwrittenPort<Spec>(port: string): EntityPort<Spec> {
  const verb = (name: string) => () => Promise.reject(unwritten(`${port}.${name}`));
  return {
    create: verb('create'),
    find: verb('find'),
    read: verb('read'),
    update: verb('update'),
    setDelivery: verb('setDelivery'),
    remove: verb('remove'),
  };
}
