import { describe, expect, it } from 'vitest';
import { reviewCopy } from './copy-review.js';
import { createDice } from './random.js';

const review = (text: string, rejectionRate = 0, key = 'ad') =>
  reviewCopy({ dice: createDice(1), key, texts: [text], rejectionRate });

describe('reviewCopy', () => {
  it.each([
    ['Buscamos solo mujeres para recepción', 'discrimination'],
    ['Vendedor, máximo 35 años', 'discrimination'],
    ['Auxiliar con excelente presencia', 'discrimination'],
    ['Only for men', 'discrimination'],
    ['Urgente!!! Bodega', 'sensational'],
    ['Dinero fácil desde casa', 'misleading'],
  ])('refuses "%s"', (text, finding) => {
    expect(review(text)).toBe(finding);
  });

  it.each(['Se requiere con urgencia auxiliar de bodega', 'Cinco años de experiencia', '¡Postúlate hoy!'])(
    'approves "%s"',
    (text) => {
      expect(review(text)).toBeUndefined();
    },
  );

  it('refuses a share of the others, the same ones each time', () => {
    const refused = () =>
      Array.from({ length: 1000 }, (_, index) => review('Contador', 0.1, `ad ${String(index)}`) !== undefined);
    expect(refused()).toEqual(refused());
    const share = refused().filter(Boolean).length / 1000;
    expect(share).toBeGreaterThan(0.07);
    expect(share).toBeLessThan(0.13);
  });
});
