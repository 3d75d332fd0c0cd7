import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { PackDocument } from '#shared/model/pack-document.ts';
import type { PackFileLanguage } from '#shared/model/pack.ts';
import { languages, type Language } from '#shared/model/values.ts';
import { createPackRenderer, type PackRenderer } from './pack-renderer.ts';
import { samplePackDocument } from './sample-document.ts';
import { readPdf } from './testing/read-pdf.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let renderer: PackRenderer;
beforeAll(() => {
  renderer = createPackRenderer({
    packWorker: new URL('worker.ts', import.meta.url),
    resourcesFolder: fileURLToPath(new URL('../../../../resources', import.meta.url)),
    logger: { error: (message, error) => expect.fail(`${message}: ${String(error)}`) },
  });
});
afterAll(() => renderer.dispose());

/** On which pages a reader finds the reference of each figure, leafing through the file. */
async function pagesRead(pdf: Uint8Array, { ledger }: PackDocument, of: readonly Language[]) {
  const { pages } = await readPdf(pdf);
  const found = (label: string) => pages.flatMap(({ text }, index) => (standsIn(text, label) ? [index + 1] : []));
  return Object.fromEntries(
    ledger.map(({ ref, label }) => [
      String(ref),
      [...new Set(of.flatMap((language) => found(label[language])))].toSorted((one, other) => one - other),
    ]),
  );
}
/** The page on how to read a pack names one as an example. */
const standsIn = (text: string, label: string) =>
  !/Как се четат тези материали|How to read this pack/.test(text) &&
  new RegExp(`(?<![\\p{L}\\d])${label}(?!\\d)`, 'u').test(text);

test.each<[PackFileLanguage, readonly Language[]]>([
  ['bg', ['bg']],
  ['en', ['en']],
  ['both', languages],
])('each figure is told with the pages where its reference is printed (%s)', async (language, of) => {
  const document = samplePackDocument();
  const { bytes, pages } = await renderer.renderBook(document, language);
  expect(document.ledger.length).toBeGreaterThan(5);
  expect(pages).toEqual(await pagesRead(bytes, document, of));
});

test('where a design prints no references, the pages of the figures are told all the same', async () => {
  const document: PackDocument = { ...samplePackDocument(), design: { sections: [], references: 'none' } };
  const { bytes, pages } = await renderer.renderBook(document, 'bg');
  const ledgerOnly = await pagesRead(bytes, document, ['bg']);
  for (const [ref, told] of Object.entries(pages ?? {})) {
    expect(ledgerOnly[ref]).toHaveLength(1);
    expect(told).toEqual(expect.arrayContaining(ledgerOnly[ref] ?? []));
  }
  expect(Object.values(pages ?? {}).some((told) => told.length > 1)).toBe(true);
});
