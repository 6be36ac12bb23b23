import type { SimulatedRequest } from '../dialect.js';

/** What X calls the id in a path, by the segment before it, where it is not the segment's singular. */
const irregularIds: Readonly<Record<string, string>> = {
  media_library: 'media_key',
  targeting_criteria: 'targeting_criterion_id',
};

/** The ids of the path under the names that X echoes them by. */
export const pathParameters = ({ path, params }: SimulatedRequest): Readonly<Record<string, string>> => {
  const { account, id } = params;
  const parts = path.split('/');
  const segment = id === undefined ? '' : (parts[parts.indexOf(id) - 1] ?? '');
  return {
    ...(account === undefined ? {} : { account_id: account }),
    ...(id === undefined ? {} : { [irregularIds[segment] ?? segment.replace(/s$/, '_id')]: id }),
  };
};
