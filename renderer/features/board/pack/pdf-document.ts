import type * as Reader from 'pdfjs-dist';
// oxlint-disable-next-line import/default -- Vite gives the address of the file (pdf-worker.d.ts)
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

let shared: Promise<{ reader: typeof Reader; worker: Reader.PDFWorker }> | null = null;

/** The reader and its thread, loaded with the first pack that is looked at. The legacy build runs on every Chromium of ours. */
function loadReader() {
  shared ??= import('pdfjs-dist/legacy/build/pdf.mjs').then((reader) => {
    // Started here, from our own address: the reader's own way may wrap it in a blob, which the content policy refuses.
    const worker = reader.PDFWorker.create({ port: new Worker(workerUrl, { type: 'module' }) });
    return { reader, worker };
  });
  shared.catch(() => {
    shared = null;
  });
  return shared;
}

export interface OpenPdf {
  document: Reader.PDFDocumentProxy;
  close: () => void;
}

/** Opens a PDF that came as base64. `close` frees its memory in the reader's thread. */
export async function openPdf(base64: string): Promise<OpenPdf> {
  const { reader, worker } = await loadReader();
  const data = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  // No WebAssembly (the content policy has no exception for it): it is only for image formats that our packs do not use.
  const task = reader.getDocument({ data, worker, useWasm: false, verbosity: reader.VerbosityLevel.ERRORS });
  const document = await task.promise;
  return { document, close: () => void task.destroy() };
}
