import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type * as native from '@myriaddreamin/typst-ts-node-compiler';
import { z } from 'zod';
import { facingTemplate } from './facing-template.ts';
import { sampleCorrections, sampleNotice } from './sample/notices.ts';
import { samplePackDocument } from './sample-document.ts';
import { t } from './sample/text.ts';

/**
 * The native compiler checks what the WebAssembly one cannot be asked to: that every figure has an alternative text and the
 * tags fit together (PDF/UA-1). It exists for the platforms on which tests run, so elsewhere the test says that it did not.
 */
type Native = typeof native;

function loadNative(): Native | string {
  try {
    return createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler') as Native;
  } catch (error) {
    return `no native Typst on ${process.platform}-${process.arch}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`;
  }
}

const resources = fileURLToPath(new URL('../../../../resources', import.meta.url));
const loaded = loadNative();
if (typeof loaded === 'string') process.stdout.write(`PDF/UA-1 was not checked: ${loaded}\n`);

function exportAccessible({ NodeCompiler }: Native, language: string, document: unknown): string[] {
  const folder = `${resources}/packs/v1/`;
  const fonts = readdirSync(`${resources}/fonts`).filter((name) => name.endsWith('.ttf'));
  const compiler = NodeCompiler.create({
    workspace: folder,
    fontArgs: [{ fontBlobs: fonts.map((name) => readFileSync(`${resources}/fonts/${name}`)) }],
    inputs: { language },
  });
  compiler.mapShadow(`${folder}document.json`, Buffer.from(JSON.stringify(document)));
  const names = readdirSync(folder).filter((name) => /\.(typ|json)$/.test(name));
  const files = names.map((path) => ({ path, content: readFileSync(`${folder}${path}`) }));
  const { template, entry } = language === 'both' ? facingTemplate(files) : { template: files, entry: 'pack.typ' };
  for (const { path, content } of template) compiler.mapShadow(`${folder}${path}`, Buffer.from(content));
  const compiled = compiler.compile({ mainFilePath: `${folder}${entry}` });
  const problems = (compiled.takeDiagnostics()?.shortDiagnostics ?? []).map((problem) => JSON.stringify(problem));
  if (!compiled.result) return [...problems, 'not compiled'];
  try {
    compiler.pdf(compiled.result, { pdfStandard: 'ua-1' });
    return problems;
  } catch (error) {
    return [...problems, error instanceof Error ? error.message : String(error)];
  }
}

describe.skipIf(typeof loaded === 'string')('a pack as PDF/UA-1', () => {
  for (const language of ['bg', 'en', 'both']) {
    it(`has no objection in ${language}`, () => {
      expect(exportAccessible(loaded as Native, language, samplePackDocument())).toEqual([]);
    });

    it(`has no objection to a design with numbers in the margin, or to a draft in ${language}`, () => {
      const document = samplePackDocument();
      document.pack.draft = true;
      document.design = { sections: [{ section: 'kpis', depth: 'brief' }], references: 'margin' };
      document.colophon.otherEditions = [
        {
          edition: 'board',
          omissions: [{ section: t('Раздел', 'Section'), what: t('Нещо', 'Something'), why: t('така', 'so') }],
        },
        { edition: 'public', omissions: [] },
      ];
      expect(exportAccessible(loaded as Native, language, document)).toEqual([]);
    });

    it(`has no objection to the places of papers in ${language}`, () => {
      const paper = {
        item: '3',
        itemTitle: t('Точка', 'Item'),
        title: t('Доклад', 'Report'),
        version: 2,
        language: 'bg',
        sha256: '0'.repeat(64),
        mediaType: 'application/pdf',
        sheets: { count: 3, landscape: [2] },
      };
      const document = { ...samplePackDocument(), papers: [paper, { ...paper, item: '4' }] };
      expect(exportAccessible(loaded as Native, language, document)).toEqual([]);
      const added = { ...sampleNotice('supplement'), agenda: document.agenda, papers: document.papers };
      expect(exportAccessible(loaded as Native, language, added)).toEqual([]);
    });

    it(`has no objection to an erratum, to minutes, or to a pack that repeats an erratum in ${language}`, () => {
      const told = { ...samplePackDocument(), corrections: sampleCorrections };
      for (const document of [sampleNotice('erratum'), sampleNotice('minutes'), told])
        expect(exportAccessible(loaded as Native, language, document)).toEqual([]);
    });
  }
});

describe('the words of the template', () => {
  const words = z
    .object({ bg: z.record(z.string(), z.unknown()), en: z.record(z.string(), z.unknown()) })
    .parse(JSON.parse(readFileSync(`${resources}/packs/v1/words.json`, 'utf8')));

  const keysOf = (value: unknown, path = ''): string[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => keysOf(inner, `${path}.${key}`))
      : [path];

  it('are the same in both languages', () => {
    expect(keysOf(words.en)).toEqual(keysOf(words.bg));
  });
});
