/**
 * A fetch that ends an answer which grows beyond all use. The client keeps a line until it is whole, and joins it anew with every
 * piece: an endpoint that sends megabytes without a line break would keep the main thread busy until the time is over.
 */

/** Many times what the tokens of an answer take, thoughts included. */
const MOST_BYTES = 4 * 1024 * 1024;

export class AnswerTooLong extends Error {
  override name = 'AnswerTooLong';
}

export async function limitedFetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  const response = await fetch(input, init);
  if (response.body === null) return response;
  let bytes = 0;
  const counted = response.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        bytes += chunk.byteLength;
        if (bytes > MOST_BYTES) controller.error(new AnswerTooLong(`more than ${MOST_BYTES} bytes`));
        else controller.enqueue(chunk);
      },
    }),
  );
  const { status, statusText, headers } = response;
  return new Response(counted, { status, statusText, headers });
}
