import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ledgerRefsIn, packDocumentSchema, type PackDocument } from '#shared/model/pack-document.ts';
import { languages } from '#shared/model/values.ts';
import { openStarterCore, type TestCore } from '../../testing/open-starter.ts';
import { partOf } from '../../documents/testing/archive-parts.ts';
import { readXml } from '../../documents/testing/read-xml.ts';
import { frozenEditions, subjectOf } from '../kinds/kinds.ts';
import { createPackRenderer, type PackRenderer } from '../render/pack-renderer.ts';
import { sampleStrategyMap } from '../render/sample/strategy-map.ts';
import { samplePackDocument } from '../render/sample-document.ts';
import { packDocx } from './docx/pack-docx.ts';
import { readPackFonts, type PackFonts } from './docx/embedded-fonts.ts';
import { htmlPack } from './html/html-pack.ts';
import {
  docxFigures,
  docxReferences,
  htmlFigures,
  ledgerFigures,
  pdfFigures,
  xlsxFigures,
} from './testing/read-forms.ts';
import { packXlsx } from './xlsx/pack-xlsx.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const resourcesFolder = fileURLToPath(new URL('../../../../resources', import.meta.url));

let renderer: PackRenderer;
let fonts: PackFonts;
let starter: TestCore;
beforeAll(async () => {
  renderer = createPackRenderer({
    packWorker: new URL('../render/worker.ts', import.meta.url),
    resourcesFolder,
    logger: { error: (message, error) => expect.fail(`${message}: ${String(error)}`) },
  });
  fonts = await readPackFonts(resourcesFolder);
  starter = await openStarterCore();
});
afterAll(async () => {
  starter.close();
  await renderer.dispose();
});

async function starterDocument(): Promise<PackDocument> {
  const { meetings } = await starter.client.board.meetings({});
  const meeting = meetings.at(-1);
  if (meeting === undefined) throw new Error('the starter plan has a meeting');
  const [edition] = frozenEditions(starter.core, subjectOf(starter.core, { meeting: meeting.id }), ['board']);
  if (edition === undefined) throw new Error('no edition');
  return edition.document;
}

/** Its keys stand in the order of the schema, as in every frozen document. */
const sample = () =>
  Promise.resolve(packDocumentSchema.parse({ ...samplePackDocument(), strategyMap: sampleStrategyMap(1) }));

describe.each([
  ['the sample of the tests', sample],
  ['the starter plan', starterDocument],
])('the forms of the pack of %s', (_, documentOf) => {
  test.each(languages)('say the same figures beside the same references (%s)', async (language) => {
    const document = await documentOf();
    const expected = ledgerFigures(document, language);
    expect(expected.size).toBeGreaterThan(20);
    expect(docxFigures(await renderer.renderDocx(document, language))).toEqual(expected);
    expect(await xlsxFigures(await packXlsx(document, language), language)).toEqual(expected);
    expect(htmlFigures(htmlPack(document, resourcesFolder), language)).toEqual(expected);
    expect(await pdfFigures(await renderer.renderPdf(document, language), language)).toEqual(expected);
  });

  test('name in the text document every reference that the pack has', async () => {
    const document = await documentOf();
    const body = readXml(partOf(await packDocx(document, 'bg', fonts), 'word/document.xml'));
    // The map is drawn in both languages; one is printed.
    expect(docxReferences(body)).toEqual(new Set(ledgerRefsIn(document).map(({ ref }) => ref)));
  });
});

test('the text document made in a thread of its own is the same', async () => {
  const document = await sample();
  const [apart, here] = await Promise.all([renderer.renderDocx(document, 'en'), packDocx(document, 'en', fonts)]);
  expect(Buffer.compare(apart, here)).toBe(0);
});

test('a figure that one form told otherwise would be found', async () => {
  const document = await sample();
  const other = structuredClone(document);
  const entry = other.ledger[3];
  if (entry === undefined) throw new Error('the sample has figures');
  entry.value = { bg: '5 от 24 района', en: '5 of 24 districts' };
  expect(docxFigures(await packDocx(other, 'bg', fonts))).not.toEqual(ledgerFigures(document, 'bg'));
});
