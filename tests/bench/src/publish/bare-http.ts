import { Agent } from 'node:http';
import axios, { type AxiosInstance } from 'axios';

/** axios as it comes, with connections kept alive: whoever sends thousands of requests would do that much. */
export const createBareHttp = (baseURL: string, headers: Readonly<Record<string, string>>): AxiosInstance =>
  axios.create({ baseURL, headers, httpAgent: new Agent({ keepAlive: true }), proxy: false });
