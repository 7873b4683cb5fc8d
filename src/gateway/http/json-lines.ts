/** Answers with JSON lines as they are made, at the reader's pace. A failure half-way breaks the connection, so that nobody takes a part for the whole. */
import { once } from 'node:events';
import type { Response } from 'express';
import type { Logger } from 'pino';

export async function sendJsonLines(
  response: Response,
  filename: string,
  lines: AsyncIterable<unknown>,
  logger: Logger,
): Promise<null> {
  response.status(200).set({
    'Content-Type': 'application/x-ndjson; charset=utf-8',
    'Content-Disposition': `attachment; filename="${filename}"`,
    'Cache-Control': 'no-store',
  });
  try {
    for await (const line of lines) {
      if (response.destroyed) return null;
      if (!response.write(`${JSON.stringify(line)}\n`))
        await Promise.race([once(response, 'drain'), once(response, 'close')]);
    }
    response.end();
  } catch (error) {
    logger.error({ err: error }, 'export broke off');
    response.destroy();
  }
  return null;
}
