import { camelCase, pascalCase } from '../conventions/platform-identifiers.js';

/**
 * Turns text of the template, written for a platform called `acme`, into text for another platform: `createAcme`,
 * `acmeTree`, `ACME_API_VERSION`, `'acme'` and `acme-client.js` each in its own spelling.
 */
export function renameTemplate(text: string, id: string): string {
  return text
    .replaceAll('Acme', pascalCase(id))
    .replaceAll('ACME', id.replaceAll('-', '_').toUpperCase())
    .replace(/acme(?=[A-Z])/g, camelCase(id))
    .replaceAll('acme', id);
}
