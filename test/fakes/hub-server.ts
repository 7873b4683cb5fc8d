/**
 * A model hub over real HTTP, in the layout of the public one: `/{org}/{name}/resolve/{revision}/{file}`, HEAD and GET, ranges,
 * and large files behind a redirect whose answer carries their checksum. It can be told to misbehave.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** What goes wrong with a file: half of it and then silence, a shorter file that says it is whole, or none at all. */
export type HubFault = 'cut' | 'short' | 'missing' | 'failing';

export interface HubServer {
  readonly url: string;
  /** `METHOD path`, and the range if one was named, of what was asked for, in order. */
  readonly requests: string[];
  /** By file, as `onnx/model.onnx`. */
  readonly faults: Map<string, HubFault>;
  /** Checksums told instead of the true ones. */
  readonly announced: Map<string, string>;
  /** Answers wait until this is called, from the next request on. */
  hold(): () => void;
  close(): Promise<void>;
}

const PATH = /^\/(?<id>[\w.-]+\/[\w.-]+)\/(?<how>resolve|stored)\/(?<revision>[\w.-]+)\/(?<file>.+)$/;

/** Serves `models[id]`, a folder each. */
export async function startHub(models: Readonly<Record<string, string>>): Promise<HubServer> {
  const requests: string[] = [];
  const faults = new Map<string, HubFault>();
  const announced = new Map<string, string>();
  let gate: Promise<void> = Promise.resolve();

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const wanted = request.headers.range === undefined ? '' : ` ${request.headers.range}`;
    requests.push(`${request.method} ${request.url}${wanted}`);
    await gate;
    const { id = '', how, revision, file = '' } = PATH.exec(request.url ?? '')?.groups ?? {};
    const folder = models[id];
    const path = join(folder ?? '', file);
    const fault = faults.get(file);
    if (
      folder === undefined ||
      revision !== 'main' ||
      fault === 'missing' ||
      !existsSync(path) ||
      !statSync(path).isFile()
    ) {
      response.writeHead(404, { 'X-Error-Code': 'EntryNotFound' }).end('Entry not found');
      return;
    }
    if (fault === 'failing') {
      response.writeHead(503).end();
      return;
    }
    const whole = readFileSync(path);
    const sha256 = createHash('sha256').update(whole).digest('hex');
    if (file.endsWith('.onnx') && how === 'resolve') {
      const headers = {
        Location: `/${id}/stored/main/${file}`,
        'X-Linked-ETag': `"${announced.get(file) ?? sha256}"`,
        'X-Linked-Size': whole.length,
      };
      response.writeHead(302, headers).end();
      return;
    }
    const body = fault === 'short' ? whole.subarray(0, whole.length >> 1) : whole;
    const same = request.headers['if-range'] === undefined || request.headers['if-range'] === `"${sha256}"`;
    const range = same ? /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') : null;
    if (range !== null && Number(range[1]) >= body.length) {
      response.writeHead(416, { 'Content-Range': `bytes */${body.length}` }).end();
      return;
    }
    const from = range === null ? 0 : Number(range[1]);
    const to = range === null || range[2] === '' ? body.length - 1 : Math.min(Number(range[2]), body.length - 1);
    response.writeHead(range === null ? 200 : 206, {
      'Content-Length': to - from + 1,
      'Accept-Ranges': 'bytes',
      ETag: `"${sha256}"`,
      ...(range === null ? {} : { 'Content-Range': `bytes ${from}-${to}/${body.length}` }),
    });
    if (request.method === 'HEAD') response.end();
    else if (fault === 'cut') response.write(body.subarray(from, body.length >> 1), () => response.destroy());
    else response.end(body.subarray(from, to + 1));
  };
  const server: Server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    faults,
    announced,
    hold: () => {
      let release = () => {};
      gate = new Promise((resolve) => {
        release = resolve;
      });
      return release;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
