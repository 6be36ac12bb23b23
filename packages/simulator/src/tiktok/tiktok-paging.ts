import { wholeText } from './tiktok-readers.js';

/** Query fields of every list. */
export const pageShape = (maximumSize = 1000) => ({
  page: wholeText(1, 1_000_000),
  page_size: wholeText(1, maximumSize),
});

/** What the client asked for. */
export interface PageRequest {
  readonly page?: number | undefined;
  readonly page_size?: number | undefined;
}

/** One page of some items, with TikTok's `page_info`. Behind the last page there is nothing, and no error. */
export const toPage = <Item>(items: readonly Item[], asked: PageRequest, defaultSize = 10) => {
  const page = asked.page ?? 1;
  const size = asked.page_size ?? defaultSize;
  return {
    items: items.slice((page - 1) * size, page * size),
    page_info: { page, page_size: size, total_number: items.length, total_page: Math.ceil(items.length / size) },
  };
};
