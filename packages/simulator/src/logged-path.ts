/** Percent-decodes what can be decoded; a stray `%` is kept as it is. */
export const decodeLeniently = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Path and query for the log, with the values of secret parameters blotted out. */
export const toLoggedPath = (url: URL, secretParameters: readonly string[]): string => {
  if (url.search === '') return decodeLeniently(url.pathname);
  const query = new URLSearchParams(url.searchParams);
  for (const name of secretParameters) if (query.has(name)) query.set(name, '***');
  return decodeLeniently(`${url.pathname}?${query.toString().replaceAll('+', '%20')}`);
};
