import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DomainError } from '#shared/contract/errors.ts';
import { packDocumentSchema, packTemplateVersion, type PackDocument } from '#shared/model/pack-document.ts';
import type { PackFileLanguage } from '#shared/model/pack.ts';
import type { Language } from '#shared/model/values.ts';
import { facingTemplate } from './facing-template.ts';
import { pdfIdentifier } from './pdf-identifier.ts';
import { readRenderStart, startRenderWorker, type RenderWorker } from './render-worker.ts';
import type { PaperToBind } from '../forms/pdf/bind-papers.ts';
import { readPackFonts } from '../forms/docx/embedded-fonts.ts';
import type { Asked, Made, RenderWorkerStart, TemplateFile } from './worker-messages.ts';

export interface PackRendererDeps {
  /** The file of the worker: `worker.ts` from source, its bundle from a build. */
  readonly packWorker: URL;
  /** Holds `packs/v<n>`, the templates, and `fonts`. */
  readonly resourcesFolder: string;
  readonly logger: { error(message: string, error?: unknown): void };
  /** The compiler is let go after so many milliseconds without work, and started again when it is needed. */
  readonly idleAfter?: number;
  /** A rendering that takes more milliseconds has failed; one that can be stopped takes as long as people let it. */
  readonly giveUpAfter?: number;
  /** The worker is replaced when its compiler holds more bytes than this. */
  readonly memoryLimit?: number;
}

/** What can be printed besides packs: a folder of `resources/sheets`. */
export type Sheet = 'comparison' | 'districts' | 'plan-table' | 'timeline';

export interface PackRenderer {
  /**
   * The PDF of a pack document in one language, or in both, facing each other: always the same bytes for the same document.
   * Throws DomainError PACK_RENDER_FAILED, whose id stands in the log beside what Typst said, and STOPPED as soon as
   * `signal` says so. `papers` are those that the document names, in its order.
   */
  renderPdf(
    document: PackDocument,
    language: PackFileLanguage,
    signal?: AbortSignal,
    papers?: readonly PaperToBind[],
  ): Promise<Uint8Array>;
  /** The same, with the pages on which its figures came to stand. */
  renderBook(
    document: PackDocument,
    language: PackFileLanguage,
    signal?: AbortSignal,
    papers?: readonly PaperToBind[],
  ): Promise<Made>;
  /** The text document of a pack in one language, made in the same thread; throws as `renderPdf`. */
  renderDocx(document: PackDocument, language: Language, signal?: AbortSignal): Promise<Uint8Array>;
  /**
   * The PDF of what is no pack, drawn by `resources/sheets/<sheet>` with the look of the packs: always the same bytes for
   * the same document. `document` is plain JSON, its texts final and in `language`. Throws PACK_RENDER_FAILED, and STOPPED
   * as soon as `signal` says so.
   */
  renderSheet(sheet: Sheet, document: object, language: Language, signal?: AbortSignal): Promise<Uint8Array>;
  /** Ends the worker. What is being rendered fails. */
  dispose(): Promise<void>;
}

/** How much longer than others a document may take whose reader can stop it. */
const patience = 10;

async function readTemplate(folder: string): Promise<TemplateFile[]> {
  const names = (await readdir(folder)).filter((name) => /\.(typ|json)$/.test(name)).toSorted();
  return Promise.all(names.map(async (path) => ({ path, content: await readFile(join(folder, path)) })));
}

/** What is to be drawn, and by which template. */
interface Drawing {
  template: TemplateFile[];
  entry: string;
  json: string;
  preview: boolean;
  papers?: readonly PaperToBind[];
}

/** Draws packs in a thread of its own, started at the first pack and kept warm for the next. */
export function createPackRenderer(deps: PackRendererDeps): PackRenderer {
  const {
    packWorker,
    resourcesFolder,
    logger,
    idleAfter = 120_000,
    giveUpAfter = 120_000,
    memoryLimit = 400_000_000,
  } = deps;
  let starting: Promise<RenderWorkerStart> | null = null;
  let worker: RenderWorker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let timesClosed = 0;

  /** `since`: how often the renderer had been closed when this was asked for; a closed rendering starts no worker. */
  async function workerNow(since: number): Promise<RenderWorker> {
    clearTimeout(idle);
    starting ??= readRenderStart(join(resourcesFolder, 'fonts')).catch((error: unknown) => {
      starting = null;
      throw error;
    });
    const start = await starting;
    if (since !== timesClosed) throw new Error('the renderer was closed');
    if (!worker?.usable()) worker = startRenderWorker(packWorker, start);
    return worker;
  }

  async function letGo(): Promise<void> {
    clearTimeout(idle);
    const ended = worker;
    worker = null;
    starting = null;
    await ended?.end('the renderer was closed');
  }

  function settle(current: RenderWorker): void {
    if (current.waiting() > 0 || current !== worker) return;
    if (current.memory() > memoryLimit) {
      worker = null;
      void current.end('replaced');
    }
    idle = setTimeout(() => void letGo(), idleAfter);
    idle.unref();
  }

  async function ask(request: Asked, since: number, signal: AbortSignal | undefined): Promise<Made> {
    const current = await workerNow(since);
    signal?.throwIfAborted();
    const limit = signal === undefined ? giveUpAfter : giveUpAfter * patience;
    const late = setTimeout(() => void current.end(`no answer within ${limit} ms`), limit);
    // Typst cannot be interrupted: its thread is ended, unless another document waits in it, which then only comes later.
    const stop = () => {
      if (current.waiting() === 1) void current.end('stopped');
    };
    signal?.addEventListener('abort', stop, { once: true });
    try {
      return await current.ask(request);
    } finally {
      signal?.removeEventListener('abort', stop);
      clearTimeout(late);
      settle(current);
    }
  }

  /** `about` makes the drawing, once it is known that the renderer is wanted. */
  const draw = (language: PackFileLanguage, about: () => Promise<Drawing>, signal?: AbortSignal) =>
    make(
      language,
      async () => {
        const { template, entry, json, preview, papers = [] } = await about();
        const identifier = pdfIdentifier(language, json);
        return { template, entry, document: json, language, identifier, preview, papers };
      },
      signal,
    );

  async function make(language: PackFileLanguage, about: () => Promise<Asked>, signal?: AbortSignal): Promise<Made> {
    const since = timesClosed;
    try {
      return await ask(await about(), since, signal);
    } catch (error) {
      if (signal?.aborted) throw new DomainError('STOPPED', {}, { cause: error });
      const id = randomUUID();
      logger.error(`A document was not rendered (${language}), ${id}`, error);
      throw new DomainError('PACK_RENDER_FAILED', { id }, { cause: error });
    }
  }

  const packTemplate = (version: number) => readTemplate(join(resourcesFolder, 'packs', `v${version}`));

  const renderBook: PackRenderer['renderBook'] = (document, language, signal, papers = []) =>
    draw(
      language,
      async () => {
        // Parsed, so that its keys stand in the order of the schema and nothing unknown comes through.
        const parsed = packDocumentSchema.parse(document);
        if ((parsed.papers ?? []).length !== papers.length) throw new Error('a pack is drawn without its papers');
        const template = await packTemplate(parsed.templateVersion);
        const book = language === 'both' ? facingTemplate(template) : { template, entry: 'pack.typ' };
        return { ...book, json: JSON.stringify(parsed), preview: parsed.pack.draft, papers };
      },
      signal,
    );
  const bytesOf = async (making: Promise<Made>) => (await making).bytes;

  return {
    renderBook,
    renderPdf: (...asked) => bytesOf(renderBook(...asked)),
    renderDocx: (document, language, signal) =>
      bytesOf(
        make(
          language,
          async () => {
            const fonts = await readPackFonts(resourcesFolder);
            return { form: 'docx', document: JSON.stringify(packDocumentSchema.parse(document)), language, fonts };
          },
          signal,
        ),
      ),
    renderSheet: (sheet, document, language, signal) =>
      bytesOf(
        draw(
          language,
          async () => {
            const folder = join(resourcesFolder, 'sheets');
            const parts = [packTemplate(packTemplateVersion), readTemplate(folder), readTemplate(join(folder, sheet))];
            const template = (await Promise.all(parts)).flat();
            return { template, entry: 'sheet.typ', json: JSON.stringify(document), preview: false };
          },
          signal,
        ),
      ),
    async dispose() {
      timesClosed += 1;
      await letGo();
    },
  };
}
