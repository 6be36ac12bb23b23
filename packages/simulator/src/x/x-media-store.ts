import type { ImageSize } from '../meta/meta-image-size.js';
import type { XMediaKind } from './x-media-kinds.js';

/** A file on its way to X, or arrived there. */
export interface XUpload {
  readonly id: string;
  readonly key: string;
  readonly kind: XMediaKind;
  readonly totalBytes: number;
  /** Users who may use it besides the one who uploaded it. */
  readonly owners: readonly string[];
  readonly segments: Map<number, Buffer>;
  /** When it was finalized; undefined before. */
  finishedAtMs: number | undefined;
  /** Only of images. */
  imageSize: ImageSize | undefined;
}

/** Uploads, by media id and by media key. */
export interface XMediaStore {
  readonly add: (upload: XUpload) => void;
  readonly byId: (id: string) => XUpload | undefined;
  /** Only what is finished and processed. */
  readonly ready: (key: string, nowMs: number) => XUpload | undefined;
}

/** Videos and animations are looked through before they can be used; how long is not published. */
export const processingMs = 1_000;

/** Opens an empty store. */
export const createMediaStore = (): XMediaStore => {
  const ids = new Map<string, XUpload>();
  const keys = new Map<string, XUpload>();
  return {
    add: (upload) => {
      ids.set(upload.id, upload);
      keys.set(upload.key, upload);
    },
    byId: (id) => ids.get(id),
    ready: (key, nowMs) => {
      const upload = keys.get(key);
      if (upload?.finishedAtMs === undefined) return undefined;
      const isReady = upload.kind.type === 'IMAGE' || nowMs - upload.finishedAtMs >= processingMs;
      return isReady ? upload : undefined;
    },
  };
};
