import { AdFluxError } from '@adflux/core';

/** A value, or what makes it when it is first needed. */
export type Made<Value> = Value | (() => Value | Promise<Value>);

/**
 * The value, made where it has to be.
 *
 * @param field Of the configuration, for the message.
 * @throws AdFluxError what the function threw, or `config` where that was another error: a file that is missing, for example.
 */
export async function make<Value extends object>(made: Made<Value>, field: string): Promise<Value> {
  if (typeof made !== 'function') return made;
  try {
    return await made();
  } catch (error) {
    if (AdFluxError.isInstance(error)) throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw new AdFluxError(`${field} of the configuration cannot be made: ${message}`, { code: 'config', cause: error });
  }
}
