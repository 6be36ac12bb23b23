/** One small thing that some part of AdFlux has to remember: the last good feed, a reviewed plan, an approval. */
export interface StoredDocument {
  /** Who remembers, e.g. `feeds`. */
  readonly collection: string;
  readonly id: string;
  /** 1 when it was made, then one more with each change. */
  readonly version: number;
  /** JSON values and money, which come back as they went in. Check them with a schema before use. */
  readonly value: unknown;
}

/** Small documents by collection and id. */
export interface DocumentStore {
  get(collection: string, id: string): Promise<StoredDocument | null>;
  /**
   * Makes or replaces a document, and returns its new version.
   *
   * @throws AdFluxError `conflict` when `expectedVersion` is given and the document stands at another version (0: there is
   *   none yet); then nothing is written. `invalid_request` when the value is not plain data.
   */
  put(document: {
    readonly collection: string;
    readonly id: string;
    readonly value: unknown;
    readonly expectedVersion?: number;
  }): Promise<number>;
  /** Up to `limit` documents (default 100) of a collection in order of id by code point, after the id `after`. */
  list(
    collection: string,
    query?: { readonly after?: string; readonly limit?: number },
  ): Promise<readonly StoredDocument[]>;
  /** Whether there was such a document. */
  remove(collection: string, id: string): Promise<boolean>;
}
