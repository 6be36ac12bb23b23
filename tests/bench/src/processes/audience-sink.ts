import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerQuestions } from '../answer-questions.js';

// Takes every upload and says at once what each platform would say of one that went well. What comes is counted and dropped.
const answers: readonly (readonly [RegExp, object])[] = [
  [/\/users(\?|$)/, { num_received: 1, num_invalid_entries: 0, data: { success_count: 1, total_count: 1 } }],
  [/audienceMembers:/, { requestId: 'request' }],
  [/file\/upload/, { code: 0, message: 'OK', data: { file_path: 'file' } }],
  [/custom_audience\/update/, { code: 0, message: 'OK', data: {} }],
];
const ofSnapchat = {
  request_status: 'SUCCESS',
  users: [{ sub_request_status: 'SUCCESS', user: { number_uploaded_users: 1_000_000 } }],
};

let bytes = 0;
const server = createServer((request, response) => {
  request.on('data', (piece: Buffer) => (bytes += piece.length));
  request.on('end', () => {
    const url = request.url ?? '';
    const answer = /\/segments\//.test(url) ? ofSnapchat : answers.find(([path]) => path.test(url))?.[1];
    response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer ?? { url }));
  });
});

answerQuestions({
  open: async () => {
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  },
  /** Bytes of bodies since the last question. */
  bytes: () => {
    const counted = bytes;
    bytes = 0;
    return counted;
  },
});
