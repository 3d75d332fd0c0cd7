import { AlignmentType, Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { formatDate } from '#shared/i18n/format.ts';
import { minutesBlocks, type MinutesBlock } from '#shared/rules/minutes-blocks.ts';
import { corePropertiesXml } from '../../documents/core-properties.ts';
import { fixZipTimes } from '../../documents/zip-times.ts';
import { i18nOf } from '../../packs/freeze/pack-language.ts';
import { minutesTitle, type AboutMinutes } from './minutes-sheet.ts';

const headings = {
  title: HeadingLevel.TITLE,
  heading: HeadingLevel.HEADING_1,
  subheading: HeadingLevel.HEADING_2,
} as const;

const heading = (size: number, before: number, after: number) => ({
  run: { size, bold: true, color: '1C2733' },
  paragraph: { spacing: { before, after }, keepNext: true },
});

/** The minutes as a text document, with real headings. The same text gives the same bytes. */
export async function minutesDocx(text: string, about: AboutMinutes): Promise<Uint8Array> {
  const { number, approvedOn, language } = about;
  const t = i18nOf(language).getFixedT(language, 'board');
  const title = minutesTitle(text, number);
  const word = new Document({
    title,
    creator: 'Sofia Roadmap',
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: 22, language: { value: language === 'bg' ? 'bg-BG' : 'en-GB' } },
          paragraph: { spacing: { after: 120, line: 276 } },
        },
        title: { ...heading(36, 0, 120) },
        heading1: heading(26, 320, 120),
        heading2: heading(23, 240, 80),
      },
    },
    sections: [
      {
        // A4 with margins of 22 millimetres.
        properties: { page: { size: { width: 11_906, height: 16_838 }, margin: margins } },
        footers: { default: new Footer({ children: [footer()] }) },
        children: minutesBlocks(text).map(paragraph),
      },
    ],
  });
  const bytes = await Packer.toBuffer(word, undefined, [
    {
      path: 'docProps/core.xml',
      data: corePropertiesXml({ title, creator: 'Sofia Roadmap', language, made: `${approvedOn}T00:00:00Z` }),
    },
  ]);
  return fixZipTimes(bytes);

  function footer(): Paragraph {
    const approved = t('minutes.approved', { date: formatDate(approvedOn, language) });
    return new Paragraph({
      alignment: AlignmentType.RIGHT,
      children: [
        new TextRun({
          children: [`${number} · ${approved} · `, PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
          size: 17,
        }),
      ],
    });
  }
}

const margins = { top: 1_247, bottom: 1_247, left: 1_247, right: 1_247 };

function paragraph({ kind, text }: MinutesBlock): Paragraph {
  if (kind === 'text') return new Paragraph({ text });
  if (kind === 'point') return new Paragraph({ text, bullet: { level: 0 } });
  return new Paragraph({ text, heading: headings[kind] });
}
