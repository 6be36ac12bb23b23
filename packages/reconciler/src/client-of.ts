import type { JobOpening } from '@adflux/core';

/** The company's name as an id: the same for `Andina S.A.S.` and `andina  sas`. */
export const clientOfCompany = ({ company }: JobOpening): string =>
  company.name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 120) || 'unknown';
