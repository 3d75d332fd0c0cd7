import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { isDomainError } from '#shared/contract/errors.ts';
import type { PackDocument } from '#shared/model/pack-document.ts';
import { createPackRenderer, type PackRenderer, type PackRendererDeps } from './pack-renderer.ts';
import { samplePackDocument } from './sample-document.ts';

// A pack takes a second or two; on a busy machine much more.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const resourcesFolder = fileURLToPath(new URL('../../../../resources', import.meta.url));
const packWorker = new URL('worker.ts', import.meta.url);
const logged: { message: string; error: unknown }[] = [];
const logger = { error: (message: string, error?: unknown) => void logged.push({ message, error }) };

const open: PackRenderer[] = [];
function rendererWith(deps: Partial<PackRendererDeps> = {}): PackRenderer {
  const renderer = createPackRenderer({ packWorker, resourcesFolder, logger, ...deps });
  open.push(renderer);
  return renderer;
}
afterAll(() => Promise.all(open.map((renderer) => renderer.dispose())));

const renderer = rendererWith();

function sampleWith(change: (document: PackDocument) => void): PackDocument {
  const document = samplePackDocument();
  change(document);
  return document;
}

describe('a rendering that fails', () => {
  const codeOf = async (rendering: Promise<unknown>) =>
    rendering.then(
      () => 'rendered',
      (error: unknown) => (isDomainError(error) ? error.code : error),
    );

  it('of a template of the future is refused with a code, and the reason is logged with its id', async () => {
    expect(
      await codeOf(
        renderer.renderPdf(
          sampleWith((document) => void (document.templateVersion = 99)),
          'bg',
        ),
      ),
    ).toBe('PACK_RENDER_FAILED');
    expect(String(logged.at(-1)?.error)).toContain('v99');
  });

  it('of a broken template is logged with what Typst said and where, and the next rendering works', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pack-template-'));
    try {
      await cp(resourcesFolder, folder, { recursive: true, filter: (path) => !path.includes('starter') });
      const broken = rendererWith({ resourcesFolder: folder });
      await writeFile(join(folder, 'packs/v1/cover.typ'), '#let cover = unknown-name');
      expect(await codeOf(broken.renderPdf(samplePackDocument(), 'bg'))).toBe('PACK_RENDER_FAILED');
      expect(String(logged.at(-1)?.error)).toMatch(/cover\.typ:.*unknown variable: unknown-name/);
      await cp(join(resourcesFolder, 'packs/v1/cover.typ'), join(folder, 'packs/v1/cover.typ'));
      expect(await codeOf(broken.renderPdf(samplePackDocument(), 'bg'))).toBe('rendered');
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('because its worker cannot start is refused with a code', async () => {
    const lost = rendererWith({ packWorker: new URL('no-such-worker.ts', import.meta.url) });
    expect(await codeOf(lost.renderPdf(samplePackDocument(), 'bg'))).toBe('PACK_RENDER_FAILED');
  });

  it('because it takes too long is given up, and the next one works', async () => {
    const hasty = rendererWith({ giveUpAfter: 1 });
    expect(await codeOf(hasty.renderPdf(samplePackDocument(), 'bg'))).toBe('PACK_RENDER_FAILED');
    expect(String(logged.at(-1)?.error)).toContain('no answer within 1 ms');
  });

  it('because the renderer was closed meanwhile is refused; asked again, it starts again', async () => {
    const closed = rendererWith();
    const rendering = codeOf(closed.renderPdf(samplePackDocument(), 'bg'));
    await closed.dispose();
    expect(await rendering).toBe('PACK_RENDER_FAILED');
    expect(await codeOf(closed.renderPdf(samplePackDocument(), 'bg'))).toBe('rendered');
  });
});

describe('the renderer', () => {
  it('answers in order when asked twice at once, and replaces a compiler that holds too much', async () => {
    const small = rendererWith({ memoryLimit: 1 });
    const [first, second] = await Promise.all([
      small.renderPdf(samplePackDocument(), 'bg'),
      small.renderPdf(samplePackDocument(), 'bg'),
    ]);
    expect(Buffer.compare(first, second)).toBe(0);
    expect(Buffer.compare(first, await small.renderPdf(samplePackDocument(), 'bg'))).toBe(0);
  });
});
