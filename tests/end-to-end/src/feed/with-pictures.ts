import type { JobOpening } from '@adflux/core';
import { testImageUrl } from '@adflux/core/testing';

const shapes = [
  { id: 'wide', widthPixels: 1200, heightPixels: 628 },
  { id: 'tall', widthPixels: 1080, heightPixels: 1920 },
] as const;

/**
 * Adds the employer's two pictures to each opening: feeds carry none that ads could show, and TikTok and Snapchat take no ad
 * without one. What a board does between reading its feed and planning.
 */
export async function* withPictures(openings: AsyncIterable<JobOpening>): AsyncGenerator<JobOpening, void, void> {
  const ofCompany = new Map<string, JobOpening['images']>();
  for await (const opening of openings) {
    const { name } = opening.company;
    const images =
      ofCompany.get(name) ??
      shapes.map((shape) => ({
        ...shape,
        kind: 'image' as const,
        mediaType: 'image/png' as const,
        url: testImageUrl(shape.widthPixels, shape.heightPixels, 60 + 20 * ofCompany.size),
        altText: name,
      }));
    ofCompany.set(name, images);
    yield { ...opening, images };
  }
}
