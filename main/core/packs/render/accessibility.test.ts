import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sampleCorrections, sampleNotice } from './sample/notices.ts';
import { samplePackDocument } from './sample-document.ts';
import { t } from './sample/text.ts';
import { accessibilityProblems, loaded, resources } from './testing/native-pdf.ts';

if (typeof loaded === 'string') process.stdout.write(`PDF/UA-1 was not checked: ${loaded}\n`);

describe.skipIf(typeof loaded === 'string')('a pack as PDF/UA-1', () => {
  for (const language of ['bg', 'en', 'both']) {
    it(`has no objection in ${language}`, () => {
      expect(accessibilityProblems(language, samplePackDocument())).toEqual([]);
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
      expect(accessibilityProblems(language, document)).toEqual([]);
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
      expect(accessibilityProblems(language, document)).toEqual([]);
      const added = { ...sampleNotice('supplement'), agenda: document.agenda, papers: document.papers };
      expect(accessibilityProblems(language, added)).toEqual([]);
    });

    it(`has no objection to an erratum, to minutes, or to a pack that repeats an erratum in ${language}`, () => {
      const told = { ...samplePackDocument(), corrections: sampleCorrections };
      for (const document of [sampleNotice('erratum'), sampleNotice('minutes'), told])
        expect(accessibilityProblems(language, document)).toEqual([]);
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
