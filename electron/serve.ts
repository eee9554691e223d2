import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { PracticeError } from '../shared/contract/errors.ts';
import { Entrance } from './browser-host/entrance.ts';
import { findPdfMaker, type PdfMaker } from './browser-host/pdf-maker.ts';
import { answer, type House } from './browser-host/requests.ts';
import { connectPractice, type PracticeOptions, practiceArguments } from './practice/practice-client.ts';
import { windowFiles } from './window-files.ts';

/** The port that keeps a browser's view settings from one start to the next. */
const USUAL_PORT = 27_447;

/** Ashi as a page on this computer. */
export interface BrowserHost {
  readonly origin: string;
  /** A link that opens Ashi in one browser, once; the link before stops working. */
  newLink(): string;
  /** Resolves when the practice has ended, by `close` or by a fault. */
  readonly ended: Promise<void>;
  /** Finishes what was asked, closes the record and the port. */
  close(): Promise<void>;
}

/**
 * Starts a practice and serves the window to the browsers of this computer alone. `port` 0 takes any free port, undefined the usual
 * one if it is free. Throws a `PracticeError` when the practice cannot be opened or the port cannot be had.
 */
export async function serve(options: PracticeOptions & { port?: number | undefined }): Promise<BrowserHost> {
  const worker = new Worker(join(import.meta.dirname, 'practice-thread.js'), {
    argv: practiceArguments(options),
  });
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  worker.on('error', () => console.error('The record has stopped because of a fault.'));
  const practice = connectPractice(worker);

  const server = createServer({
    headersTimeout: 5_000,
    requestTimeout: 10_000,
    keepAliveTimeout: 5_000,
    connectionsCheckingInterval: 2_000,
  });
  let pdfMaker: PdfMaker | undefined;
  const close = async () => {
    server.close();
    server.closeIdleConnections();
    await pdfMaker?.close();
    await practice.close();
    server.closeAllConnections();
    await ended;
  };

  try {
    const status = await practice.call('practice.status', {});
    if (!status.ok) throw new PracticeError(status.refusal.code, status.refusal.message);
    const port = await listen(server, options.port);
    const files = windowFiles(join(import.meta.dirname, '..', 'renderer'));
    pdfMaker = findPdfMaker(files);
    const house: House = { port, entrance: new Entrance(), files, pdfMaker, call: practice.call };
    server.on('request', (request, response) => {
      answer(house, request, response).catch(() => response.destroy());
    });
    const origin = `http://127.0.0.1:${port}`;
    return { origin, newLink: () => `${origin}/enter?token=${house.entrance.newToken()}`, ended, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Gives the port that was taken. */
async function listen(server: Server, wanted: number | undefined): Promise<number> {
  try {
    return await listenOn(server, wanted ?? USUAL_PORT);
  } catch (error) {
    if (wanted === undefined) return listenOn(server, 0);
    const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
    throw new PracticeError(
      'in-use',
      taken
        ? `Port ${wanted} is taken by another program. Please choose another with --port, or leave --port out.`
        : `Ashi may not use port ${wanted}. Please choose another with --port, or leave --port out.`,
    );
  }
}

const listenOn = (server: Server, port: number) =>
  new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
