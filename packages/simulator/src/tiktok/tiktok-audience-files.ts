import { createHash } from 'node:crypto';
import type { Reply } from '../reply.js';
import { readAudienceRows, calculateTypes, type CalculateType } from './tiktok-audience-rows.js';
import { checkFile, signatureOf } from './tiktok-files.js';
import { refuse, toTikTokReply } from './tiktok-problem.js';
import { id, readFields, required, text } from './tiktok-readers.js';
import type { TikTokCall, TikTokState } from './tiktok-state.js';

/** As published; the simulator takes no body above 64 MiB anyway. */
const maximumBytes = 250_000_000;

/** A file that waits for audiences to be made of it. */
export interface AudienceFile {
  readonly type: CalculateType;
  /** One text for each person. */
  readonly rows: readonly string[];
}

/** Uploaded files. */
export interface AudienceFiles {
  /** `POST /dmp/custom_audience/file/upload/` */
  readonly upload: (call: TikTokCall) => Reply;
  /** The files of some paths, which all have to be of one type. A file can be used more than once. */
  readonly take: (paths: readonly string[]) => {
    readonly type: CalculateType;
    readonly files: readonly AudienceFile[];
  };
}

/** Opens an empty store of files. */
export const openAudienceFiles = (state: TikTokState): AudienceFiles => {
  const stored = new Map<string, AudienceFile>();
  return {
    upload: ({ request, input, files }) => {
      const given = readFields({ advertiser_id: id, file_signature: text, calculate_type: text, name: text }, input);
      const file = files['file'];
      const type =
        calculateTypes.find((known) => known === required(given.calculate_type, 'calculate_type')) ??
        refuse(40909, `The calculate_type ${given.calculate_type ?? ''} is not supported.`);
      const content = checkFile(file, given.file_signature, {
        field: 'file',
        signatureField: 'file_signature',
        maximum: maximumBytes,
      });
      if (!/\.(csv|txt)$/i.test(file?.fileName ?? '')) {
        refuse(40908, 'The file format is not supported. Supported formats: CSV, TXT.');
      }
      const rows = readAudienceRows(content, type);
      const path = createHash('sha1')
        .update(`${state.nextId()}${signatureOf(content)}`)
        .digest('hex')
        .slice(0, 16);
      stored.set(path, { type, rows });
      return toTikTokReply(request, { file_path: path });
    },
    take: (paths) => {
      const files = paths.map(
        (path) => stored.get(path) ?? refuse(40002, `file_paths: The file ${path} does not exist.`),
      );
      const type = files[0]?.type ?? 'MULTIPLE_TYPES';
      if (files.some((file) => file.type !== type)) {
        refuse(40002, 'file_paths: All files must have been uploaded with the same calculate_type.');
      }
      return { type, files };
    },
  };
};
