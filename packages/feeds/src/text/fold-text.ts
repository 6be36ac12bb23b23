/** Lower case, without accents, words apart by one space: `Bogotá, D.C.` becomes `bogota d c`. For comparing, not for showing. */
export const foldText = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
