import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { packSections, type PackSection } from '#shared/model/pack-design.ts';
import { packDocumentSchema, type PackDocument } from '#shared/model/pack-document.ts';
import { languages } from '#shared/model/values.ts';
import { partOf } from '../../documents/testing/archive-parts.ts';
import { all, readXml, textOf } from '../../documents/testing/read-xml.ts';
import { applyDesign } from '../editions/apply-design.ts';
import { sampleCorrections } from '../render/sample/notices.ts';
import { sampleStrategyMap } from '../render/sample/strategy-map.ts';
import { samplePackDocument } from '../render/sample-document.ts';
import { accessibilityProblems, loaded } from '../render/testing/native-pdf.ts';
import { readPackFonts, type PackFonts } from './docx/embedded-fonts.ts';
import { packDocx } from './docx/pack-docx.ts';
import { htmlPack } from './html/html-pack.ts';
import { templateWords } from './template-words.ts';
import { packXlsx } from './xlsx/pack-xlsx.ts';

vi.setConfig({ testTimeout: 120_000 });

const resourcesFolder = fileURLToPath(new URL('../../../../resources', import.meta.url));
let fonts: PackFonts;
beforeAll(async () => {
  fonts = await readPackFonts(resourcesFolder);
});

/** Everything that a pack can have. */
const whole = (): PackDocument =>
  packDocumentSchema.parse({
    ...samplePackDocument(),
    strategyMap: sampleStrategyMap(1),
    corrections: sampleCorrections,
  });

/** The ledger always closes a pack. */
const switched = packSections.filter((section) => section !== 'ledger' && section !== 'papers');

const without = (off: readonly PackSection[]): PackDocument => {
  const sections = off.map((section) => ({ section, depth: 'off' as const }));
  return packDocumentSchema.parse(applyDesign(whole(), { sections }).document);
};

/** Of the PDF; where the native compiler is not to be had, its other tests say so. */
const problemsOf = (language: string, document: PackDocument): string[] =>
  typeof loaded === 'string' ? [] : accessibilityProblems(language, document);

const titleIn = (document: PackDocument, section: PackSection, language: 'bg' | 'en'): string | null => {
  const names: Readonly<Record<string, string>> = templateWords(document).pack[language].sections;
  return section === 'strategyMap' ? (whole().strategyMap?.title[language] ?? null) : (names[section] ?? null);
};

describe.each([...switched.map((section) => [section]), [...switched]])('a pack without %s', (...off) => {
  const gone = off as PackSection[];

  test.each(languages)('is drawn in every form in %s, without a heading of what is not there', async (language) => {
    const document = without(gone);
    for (const section of gone) expect(document[section as 'agenda'] ?? null).toBeNull();
    const titles = gone.flatMap((section) => titleIn(document, section, language) ?? []);
    const headings = await headingsOf(document, language);
    for (const title of titles) expect(headings.filter((heading) => heading.endsWith(title))).toEqual([]);
    expect(headings.length).toBeGreaterThan(1);
    expect(problemsOf(language, document)).toEqual([]);
  });

  test('is drawn in both languages facing each other', () => {
    expect(problemsOf('both', without(gone))).toEqual([]);
  });
});

/** Of the text document, the page and the names of the sheets. */
async function headingsOf(document: PackDocument, language: 'bg' | 'en'): Promise<string[]> {
  const body = readXml(partOf(await packDocx(document, language, fonts), 'word/document.xml'));
  const docx = all(body, 'w:p')
    .filter((paragraph) => all(paragraph, 'w:pStyle')[0]?.attributes['w:val'] === 'Heading1')
    .map(textOf);
  const html = Buffer.from(htmlPack(document, resourcesFolder)).toString('utf8');
  const own = html.slice(html.indexOf(`class="book ${language}"`));
  const page = [...own.slice(0, own.indexOf('<footer')).matchAll(/<h2[^>]*>([^<]*)<\/h2>/g)].map(
    ([, title = '']) => title,
  );
  await packXlsx(document, language);
  return [...docx, ...page];
}
