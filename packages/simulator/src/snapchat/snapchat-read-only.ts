import { ignored } from './snapchat-readers.js';

/**
 * Fields that Snapchat sets itself. A client that read an entity and sends it back with a change includes them; they are
 * taken and not looked at (recorded traffic of July 2025). In a POST they have no business.
 */
export const readOnly = {
  created_at: ignored,
  updated_at: ignored,
  created_by_app_id: ignored,
  created_by_user: ignored,
  last_updated_by_app_id: ignored,
  last_updated_by_user: ignored,
  creation_state: ignored,
  delivery_status: ignored,
  deleted: ignored,
};
