import type { IncomingMessage } from 'node:http';

const largestBodyBytes = 64 * 1024;

/** A request that is answered with its status and nothing more. Its message is ours: what was sent stays out of the log. */
export class RefusedRequest extends Error {
  readonly status: 400 | 413;

  constructor(status: 400 | 413, message: string) {
    super(message);
    this.status = status;
  }
}

/** Reads a small JSON body. Throws RefusedRequest when it is too large or not JSON. */
export async function readJsonBody(request: IncomingMessage): Promise<unknown> {
  if (Number(request.headers['content-length'] ?? 0) > largestBodyBytes)
    throw new RefusedRequest(413, 'body too large');
  const chunks: Buffer[] = [];
  let bytes = 0;
  // The iterator is left early where the body is too large, and the connection must still carry the answer.
  const body = request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > largestBodyBytes) throw new RefusedRequest(413, 'body too large');
    chunks.push(chunk);
  }
  return parseJson(Buffer.concat(chunks).toString('utf8'));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RefusedRequest(400, 'not JSON'); // the parser's own message quotes the text, which may hold the token
  }
}
