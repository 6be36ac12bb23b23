import type { Entity } from '../world-store.js';
import { removeEntity, shownFields, stamps } from './x-entity.js';
import type { XList } from './x-list.js';
import type { XMediaStore } from './x-media-store.js';
import { oneOf, optional, readParameters, required, text, textOf, type XParameters } from './x-parameters.js';
import { refuseWith } from './x-problem.js';
import { textIn, type XAnswer, type XCall, type XState } from './x-state.js';

/** The account's media library (https://docs.x.com/x-ads-api/creatives/reference#media-library, read November 2026). */
export interface XMediaLibrary {
  readonly add: (call: XCall) => XAnswer;
  readonly update: (media: Entity, call: XCall) => XAnswer;
  readonly remove: (media: Entity) => XAnswer;
  readonly render: (media: Entity) => Readonly<Record<string, unknown>>;
  readonly list: XList;
}

const shape = {
  description: optional(text(200)),
  file_name: optional(text(255)),
  name: optional(text(100)),
  poster_media_key: optional(text(40)),
  title: optional(text(70)),
};

const onlyVideos = ['description', 'poster_media_key', 'title'] as const;

const words = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? value
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word !== '')
    : [];

/** Every word of the query is a word of the media's texts. */
const matchesTerms = (media: Entity, query: string): boolean => {
  const known = new Set(
    [media.name, ...['title', 'file_name', 'description'].map((name) => media.fields[name])].flatMap(words),
  );
  return words(query).every((word) => known.has(word));
};

/** Opens the library. */
export const openMediaLibrary = (state: XState, store: XMediaStore): XMediaLibrary => {
  const { world, account, clock } = state;

  const checkVideoOnly = (params: XParameters, mediaType: string | undefined): void => {
    const wrong = onlyVideos.find((name) => params[name] !== undefined);
    if (wrong === undefined || mediaType !== 'IMAGE') return;
    refuseWith(400, 'INVALID_PARAMETER', `${wrong} can only be used with videos`, { parameter: wrong });
  };

  const render = (media: Entity) => {
    const { image_size: _size, ...fields } = shownFields(media);
    return { media_key: media.id, name: media.name, ...fields, ...stamps(media) };
  };

  const change = (media: Entity, params: XParameters): void => {
    const { name: _name, media_key: _key, ...fields } = params;
    const name = textOf(params, 'name');
    world.change(media, { fields, ...(name === undefined ? {} : { name }) });
  };

  return {
    render,
    add: ({ request, input }) => {
      const params = readParameters({ ...shape, media_key: required(text(40)) }, input.given);
      const key = textOf(params, 'media_key') ?? '';
      const upload = store.ready(key, clock.nowMs());
      if (!upload) {
        return refuseWith(404, 'MEDIA_NOT_FOUND', `Media ${key} was not found`, { parameter: 'media_key', value: key });
      }
      checkVideoOnly(params, upload.kind.type);
      const existing = world.get('asset', key);
      if (existing?.removed) {
        return refuseWith(404, 'MEDIA_NOT_FOUND', `Media ${key} was deleted`, { parameter: 'media_key', value: key });
      }
      if (existing) {
        change(existing, params);
        return { data: render(existing), params };
      }
      const media = world.add({
        accountId: account.credentials.accountId,
        kind: 'asset',
        id: key,
        name: textOf(params, 'name') ?? null,
        createdByRequest: request.ordinal,
        fields: {
          file_name: params['file_name'] ?? null,
          media_category: upload.kind.category,
          media_type: upload.kind.type,
          media_status: 'TRANSCODE_COMPLETED',
          media_url: `https://pbs.twimg.com/media/${upload.id}.jpg`,
          tweeted: false,
          size: upload.totalBytes,
          ...(upload.imageSize ? { image_size: upload.imageSize } : {}),
          ...(upload.kind.type === 'IMAGE'
            ? {}
            : { title: params['title'] ?? null, description: params['description'] ?? null }),
        },
      });
      return { data: render(media), params };
    },
    update: (media, { input }) => {
      const params = readParameters(shape, input.given, true);
      checkVideoOnly(params, textIn(media, 'media_type'));
      change(media, params);
      return { data: render(media), params };
    },
    remove: (media) => {
      removeEntity(state, media, []);
      return { data: render(media) };
    },
    list: {
      kind: 'asset',
      shape: { media_type: optional(oneOf(['GIF', 'IMAGE', 'VIDEO'])), q: optional(text(255)) },
      sortable: [],
      maximumCount: 50,
      defaultCount: 20,
      newestFirst: true,
      withTotalCount: false,
      matches: (media, params) => {
        const [type, query] = [textOf(params, 'media_type'), textOf(params, 'q')];
        return (
          (type === undefined || media.fields['media_type'] === type) &&
          (query === undefined || matchesTerms(media, query))
        );
      },
      render,
    },
  };
};
