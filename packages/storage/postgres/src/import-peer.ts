import { AdFluxError } from '@adflux/core';

/**
 * Imports an optional peer dependency when it is first needed.
 *
 * @throws AdFluxError `config` that names the package to install, when it is not there.
 */
export async function importPeer<T>(name: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
    if (!missing || !error.message.includes(name)) throw error;
    throw new AdFluxError(`The package ${name} is not installed. Run: npm install ${name}`, {
      code: 'config',
      cause: error,
    });
  }
}
