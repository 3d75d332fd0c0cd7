import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { packDocumentSchema } from '#shared/model/pack-document.ts';
import { finishPdf } from './finish-pdf.ts';
import { createPackCompiler, type PackCompiler } from './typst-compiler.ts';
import type { RenderAnswer, RenderRequest, RenderWorkerStart } from './worker-messages.ts';

/** Typst compiles synchronously, so it has a thread of its own. One request after the other, in the order they come. */
function serve(port: MessagePort, start: RenderWorkerStart): void {
  const compiler = createPackCompiler(start);
  let queue: Promise<unknown> = compiler;
  port.on('message', (request: RenderRequest) => {
    queue = queue.then(async () => port.postMessage(await answer(compiler, request)));
  });
}

async function answer(starting: Promise<PackCompiler>, request: RenderRequest): Promise<RenderAnswer> {
  const { id } = request;
  try {
    const compiler = await starting;
    if ('form' in request) {
      // Only who asks for a text document loads what writes it.
      const { packDocx } = await import('../forms/docx/pack-docx.ts');
      const document = packDocumentSchema.parse(JSON.parse(request.document));
      const bytes = await packDocx(document, request.language, request.fonts);
      return { id, made: { bytes, pages: null }, memory: compiler.memory() };
    }
    const compiled = compiler.compile(request);
    if ('problems' in compiled) return { id, problems: compiled.problems, broken: false };
    const bytes =
      request.preview && request.papers.length === 0
        ? compiled.pdf
        : await finishPdf(compiled.pdf, request.identifier, request.papers);
    return { id, made: { bytes, pages: compiled.pages }, memory: compiler.memory() };
  } catch (error) {
    // A panic inside WebAssembly leaves the compiler in an unknown state.
    return { id, problems: [error instanceof Error ? (error.stack ?? error.message) : String(error)], broken: true };
  }
}

if (parentPort) serve(parentPort, workerData as RenderWorkerStart);
