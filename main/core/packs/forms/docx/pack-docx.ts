import {
  Document,
  Footer,
  Header,
  InternalHyperlink,
  Packer,
  PageNumber,
  PageReference,
  SectionType,
  Tab,
  TableOfContents,
  TextRun,
} from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { dayWords, issueNumber } from '../issue-words.ts';
import { isNotice } from '#shared/model/pack-document/identity.ts';
import { sectionsInOrder } from '#shared/model/pack-document/design.ts';
import type { PackDocument } from '#shared/model/pack-document.ts';
import type { Language } from '#shared/model/values.ts';
import { corePropertiesXml } from '../../../documents/core-properties.ts';
import { sha256Of } from '../../sha256-of.ts';
import { fixZipTimes } from '../../../documents/zip-times.ts';
import { readLetters } from '../../../documents/pictures/true-type.ts';
import { draftMark } from './draft-mark.ts';
import { fontOption, steadyFontTable, type PackFonts } from './embedded-fonts.ts';
import { asFileChild, line, lineParagraph, type Block } from './blocks.ts';
import { languageTag, packStyles, page } from './pack-styles.ts';
import { advice } from './sections/advice.ts';
import { additions, agenda } from './sections/agenda.ts';
import { colophon, ledger, plan } from './sections/annexes.ts';
import { corrections } from './sections/corrections.ts';
import { cover, coverFooter, coverMargin } from './sections/cover.ts';
import { exceptions } from './sections/exceptions.ts';
import { kpis } from './sections/kpis.ts';
import { minutes } from './sections/minutes.ts';
import { imprint, opening } from './sections/notice.ts';
import { programmes } from './sections/programmes.ts';
import { risks } from './sections/risks.ts';
import { strategyMap } from './sections/strategy-map.ts';
import { focusAreas, summary } from './sections/summary.ts';
import { createWordBook, type WordBook } from './word-book.ts';

/**
 * A pack as a text document that a secretary can edit: with styles, contents, numbered captions and native tables; its
 * pictures with alternative texts. The same document gives the same bytes: the moment it names is that of freezing.
 */
export async function packDocx(document: PackDocument, language: Language, fonts: PackFonts): Promise<Uint8Array> {
  const book = createWordBook(document, language, {
    regular: readLetters(fonts.regular),
    bold: readLetters(fonts.bold),
  });
  // The sections first: they tell the contents what there is.
  const isShort = isNotice(document.pack.kind);
  const numbered = {
    agenda: isShort ? additions : agenda,
    summary,
    focusAreas,
    strategyMap,
    exceptions,
    risks,
    programmes,
    kpis,
    advice,
    corrections,
  };
  const parts = sectionsInOrder(document).flatMap((name) =>
    Object.entries(numbered).flatMap(([own, part]) => (own === name ? [part] : [])),
  );
  const written = isShort ? [opening, ...parts, minutes, imprint] : [...parts, plan, ledger, colophon];
  const sections = written.flatMap((part) => part(book));
  const size = { width: page.width, height: page.height };
  const word = new Document({
    title: book.plain(document.pack.fullTitle),
    creator: book.plain(document.pack.publisher),
    externalStyles: packStyles(language),
    fonts: [fontOption(fonts)],
    pageNumbers: estimatePageNumbersWith({ guess: true }),
    sections: [
      ...(isShort
        ? []
        : [
            {
              properties: { page: { size, margin: { ...coverMargin, header: 400, footer: 700 } } },
              footers: { default: coverFooter(book) },
              children: cover(book).map(asFileChild),
            },
          ]),
      {
        properties: {
          ...(isShort ? {} : { type: SectionType.NEXT_PAGE }),
          page: {
            size,
            margin: {
              top: page.top,
              right: page.right,
              bottom: page.bottom,
              left: page.left,
              header: 780,
              footer: 640,
            },
          },
        },
        headers: { default: runningHead(book) },
        footers: { default: runningFoot(book) },
        children: [...(isShort ? [] : contents(book)), ...sections].map(asFileChild),
      },
    ],
  });
  const { pack, meeting } = document;
  const bytes = await Packer.toBuffer(word, undefined, [
    steadyFontTable(word),
    {
      path: 'docProps/core.xml',
      data: corePropertiesXml({
        title: book.plain(pack.fullTitle),
        subject: book.plain(meeting.runningTitle),
        creator: book.plain(pack.publisher),
        keywords: book.plain(pack.number),
        description: `${book.words.colophon.edition}: ${book.words.editions[pack.edition]}. ${dayWords(book.words, pack).label}: ${book.plain(pack.dataAsOf.text)}`,
        language: languageTag[language],
        made: pack.frozen.at,
        version: String(pack.version),
        // By it a copy that was changed is known for what it was.
        identifier: `urn:sha256:${sha256Of(JSON.stringify(document))}`,
      }),
    },
  ]);
  return fixZipTimes(bytes);
}

const tab = () => new TextRun({ children: [new Tab()] });

/** The contents as a field, with the entries that it will show when it is brought up to date. */
function contents(book: WordBook): Block[] {
  const entries = book.contents.map(({ level, number, title, bookmark }) =>
    lineParagraph(`TOC${level}`, [
      new InternalHyperlink({
        anchor: bookmark,
        children: [
          ...(number === null ? [] : [...book.run(number), tab()]),
          ...book.run(title),
          tab(),
          new PageReference(bookmark, { hyperlink: true }),
        ],
      }),
    ]),
  );
  return [
    line('TOCHeading', book.run(book.words.contents)),
    new TableOfContents(book.words.contents, {
      hyperlink: true,
      headingStyleRange: '1-2',
      beginDirty: false,
      contentChildren: entries,
    }),
  ];
}

function runningHead(book: WordBook): Header {
  const { document, run, words } = book;
  const { meeting, pack } = document;
  const draft = pack.draft ? ` · ${words.draft.toUpperCase()}` : '';
  return new Header({
    children: [
      lineParagraph('Header', [
        ...run(`${book.plain(meeting.runningTitle)}${draft}`),
        tab(),
        ...run(`${book.plain(pack.number)} · ${words.editions[pack.edition]}`),
        ...(pack.draft ? [draftMark(words.draft.toUpperCase())] : []),
      ]),
    ],
  });
}

function runningFoot(book: WordBook): Footer {
  const { document, run, words } = book;
  const { pack } = document;
  const about = `${book.plain(pack.number)} · ${issueNumber(words, pack)} · ${dayWords(words, pack).inLine} ${book.plain(pack.dataAsOf.short)}`;
  return new Footer({
    children: [
      lineParagraph('Footer', [
        ...run(about),
        tab(),
        ...run(`${words.page} `),
        new TextRun({ children: [PageNumber.CURRENT] }),
        ...run(` ${words.pageOf} `),
        new TextRun({ children: [PageNumber.TOTAL_PAGES] }),
      ]),
    ],
  });
}
