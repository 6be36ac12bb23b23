/** What X takes as media of one category. */
export interface XMediaKind {
  /** In front of the id in a media key. */
  readonly keyPrefix: string;
  /** As the media library shows it. */
  readonly category: string;
  readonly type: 'IMAGE' | 'GIF' | 'VIDEO';
  readonly mediaTypes: readonly string[];
  readonly maximumBytes: number;
}

const mebibyte = 1024 * 1024;

/**
 * https://docs.x.com/x-api/media/quickstart/best-practices and
 * https://docs.x.com/x-ads-api/creatives/reference#media-library, read November 2026.
 */
export const xMediaKinds: Readonly<Record<string, XMediaKind>> = {
  tweet_image: {
    keyPrefix: '3',
    category: 'TWEET_IMAGE',
    type: 'IMAGE',
    mediaTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/pjpeg', 'image/bmp'],
    maximumBytes: 5 * mebibyte,
  },
  tweet_gif: {
    keyPrefix: '16',
    category: 'TWEET_GIF',
    type: 'GIF',
    mediaTypes: ['image/gif'],
    maximumBytes: 15 * mebibyte,
  },
  tweet_video: {
    keyPrefix: '7',
    category: 'TWEET_VIDEO',
    type: 'VIDEO',
    mediaTypes: ['video/mp4', 'video/quicktime'],
    maximumBytes: 512 * mebibyte,
  },
  amplify_video: {
    keyPrefix: '13',
    category: 'AMPLIFY_VIDEO',
    type: 'VIDEO',
    mediaTypes: ['video/mp4', 'video/quicktime'],
    maximumBytes: 512 * mebibyte,
  },
};

/** A segment of a chunked upload may have this many bytes. */
export const maximumSegmentBytes = 5 * mebibyte;
