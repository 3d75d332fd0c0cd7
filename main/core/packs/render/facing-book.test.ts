import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createPackRenderer, type PackRenderer } from './pack-renderer.ts';
import { samplePackDocument } from './sample-document.ts';
import { readPdf, type PdfReading } from './testing/read-pdf.ts';

// A pack takes a second or two; on a busy machine much more.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const resourcesFolder = fileURLToPath(new URL('../../../../resources', import.meta.url));
const packWorker = new URL('worker.ts', import.meta.url);
const logger = { error: (message: string, error?: unknown) => expect.fail(`${message}: ${String(error)}`) };

const open: PackRenderer[] = [];
function startRenderer(): PackRenderer {
  const renderer = createPackRenderer({ packWorker, resourcesFolder, logger });
  open.push(renderer);
  return renderer;
}
afterAll(() => Promise.all(open.map((renderer) => renderer.dispose())));

const renderer = startRenderer();

describe('a book in both languages', () => {
  let facing: PdfReading;
  let bulgarian: PdfReading;
  let english: PdfReading;
  beforeAll(async () => {
    bulgarian = await readPdf(await renderer.renderPdf(samplePackDocument(), 'bg'));
    english = await readPdf(await renderer.renderPdf(samplePackDocument(), 'en'));
    facing = await readPdf(await renderer.renderPdf(samplePackDocument(), 'both'));
  });
  const middle = (210 / 25.4) * 72;
  const halves = ({ words }: PdfReading['pages'][number]) =>
    [words.filter(({ left }) => left < middle), words.filter(({ left }) => left >= middle)].map((half) =>
      half.map(({ text }) => text).join(' '),
    );

  it('has Bulgarian at the left of each spread and English at the right, section by section', () => {
    expect(facing.pages.every(({ width }) => Math.round(width) === 1191)).toBe(true);
    for (const [left, right] of [
      ['Дневен ред', 'Agenda'],
      ['Отклонения от плана', 'Exceptions'],
      ['План за действие', 'Action Plan'],
    ] as const) {
      const spread = facing.pages
        .slice(3)
        .map(halves)
        .find(([bg]) => bg?.includes(left));
      expect(spread?.[0]).toContain(left);
      expect(spread?.[0]).not.toContain(right);
      expect(spread?.[1]).toContain(right);
    }
  });

  it('has an outline with each section once, the title in both languages, and both numbers of a page', () => {
    expect(facing.outline).toEqual(bulgarian.outline);
    expect(facing.title).toBe(`${bulgarian.title} / ${english.title}`);
    expect(facing.tagged).toBe(true);
    const [left, right] = halves(facing.pages[4]!);
    expect(left).toContain(`страница 5 от ${facing.pages.length}`);
    expect(right).toContain(`page 5 of ${facing.pages.length}`);
  });

  it('keeps each half within its own margins', () => {
    const [from, to] = [(22 / 25.4) * 72 - 0.5, (190 / 25.4) * 72 + 0.5];
    const outside = facing.pages
      .slice(1)
      .flatMap(({ words }) =>
        words.filter(({ left, right }) => {
          const shift = left >= middle ? middle : 0;
          return left - shift < from || right - shift > to;
        }),
      )
      .map(({ text }) => text);
    expect(outside).toEqual([]);
  });

  it('is made of the same bytes again', async () => {
    const [first, again] = await Promise.all([
      renderer.renderPdf(samplePackDocument(), 'both'),
      startRenderer().renderPdf(samplePackDocument(), 'both'),
    ]);
    expect(Buffer.compare(first, again)).toBe(0);
  });
});
