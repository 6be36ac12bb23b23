import { Node } from 'ts-morph';
import type { SourceFile } from 'ts-morph';
import { complain, relativePath } from '../complaint.js';
import type { Complaint } from '../complaint.js';

/** Whether a file must work for a platform nobody has written yet: everything but adapters and simulated platforms. */
export const isGeneric = (file: string): boolean => /^packages\/(?!platforms\/|simulator\/)/.test(file);

/** The type that autocompletes the first-party ids, and what tests build their examples with. */
const allowed = /^packages\/core\/src\/(contracts\/platform-id\.ts$|testing\/)|^packages\/compliance\/src\/packs\//;

/** `'x'` is also a letter, so a one-letter id counts only where it is compared or listed, not as an argument. */
const isJustALetter = (node: Node, id: string): boolean => id.length === 1 && Node.isCallExpression(node.getParent());

/** String literals in generic code that name a platform: such a difference is a capability or a port. */
export function platformNames(root: string, file: SourceFile, ids: ReadonlySet<string>): Complaint[] {
  if (allowed.test(relativePath(root, file.getFilePath()))) return [];
  return file.forEachDescendantAsArray().flatMap((node) => {
    if (!Node.isStringLiteral(node) && !Node.isNoSubstitutionTemplateLiteral(node)) return [];
    const id = node.getLiteralText();
    if (!ids.has(id) || isJustALetter(node, id)) return [];
    const message = `Generic code names the platform "${id}": make the difference a capability or a port.`;
    return [complain(root, file.getFilePath(), message, node.getStartLineNumber())];
  });
}
