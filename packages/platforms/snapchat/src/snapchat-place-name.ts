/**
 * Words that say what kind of place it is, in English, Spanish and Portuguese. Platforms and callers disagree on them:
 * "Antioquia" and "Antioquia Department", "Bogotá D.C." and "Distrito Capital de Bogotá".
 */
const designators = new Set(
  (
    'departamento department provincia province estado state region district distrito capital especial special d c dc of de ' +
    'del da do metropolitana metropolitan federal area'
  ).split(' '),
);

/** A name that spellings of the same place share: lower-case words without accents and without the kind of place. */
export const toPlaceKey = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !designators.has(word))
    .join(' ');
