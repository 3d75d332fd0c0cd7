import {
  Document,
  Footer,
  Header,
  ImportedXmlComponent,
  InternalHyperlink,
  Packer,
  PageNumber,
  PageReference,
  Run,
  SectionType,
  Tab,
  TableOfContents,
  TextRun,
} from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import type { PackDocument } from '#shared/model/pack-document.ts';
import type { Language } from '#shared/model/values.ts';
import { corePropertiesXml, escapedXml } from '../../../documents/core-properties.ts';
import { fixZipTimes } from '../../../documents/zip-times.ts';
import { readLetters } from '../../../documents/pictures/true-type.ts';
import { fontOption, steadyFontTable, type PackFonts } from './embedded-fonts.ts';
import { asFileChild, line, lineParagraph, type Block } from './blocks.ts';
import { languageTag, packStyles, page } from './pack-styles.ts';
import { advice } from './sections/advice.ts';
import { agenda } from './sections/agenda.ts';
import { colophon, ledger, plan } from './sections/annexes.ts';
import { cover, coverFooter, coverMargin } from './sections/cover.ts';
import { exceptions } from './sections/exceptions.ts';
import { kpis } from './sections/kpis.ts';
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
  const isBulgarian = language === 'bg';
  const book = createWordBook(document, language, {
    regular: readLetters(fonts.regular, isBulgarian),
    bold: readLetters(fonts.bold, isBulgarian),
  });
  // The sections first: they tell the contents what there is.
  const sections = [
    agenda,
    summary,
    focusAreas,
    strategyMap,
    exceptions,
    risks,
    programmes,
    kpis,
    advice,
    plan,
    ledger,
    colophon,
  ].flatMap((part) => part(book));
  const size = { width: page.width, height: page.height };
  const word = new Document({
    title: book.plain(document.pack.fullTitle),
    creator: book.plain(document.pack.publisher),
    externalStyles: packStyles(language),
    fonts: [fontOption(fonts)],
    pageNumbers: estimatePageNumbersWith({ guess: true }),
    sections: [
      {
        properties: { page: { size, margin: { ...coverMargin, header: 400, footer: 700 } } },
        footers: { default: coverFooter(book) },
        children: cover(book).map(asFileChild),
      },
      {
        properties: {
          type: SectionType.NEXT_PAGE,
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
        children: [...contents(book), ...sections].map(asFileChild),
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
        description: `${book.words.colophon.edition}: ${book.words.editions[pack.edition]}. ${book.words.cover.dataAsOf}: ${book.plain(pack.dataAsOf.text)}`,
        language: languageTag[language],
        made: pack.frozen.at,
        version: String(pack.version),
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
  const about = `${book.plain(pack.number)} · ${words.version} ${pack.version} · ${words.footerDataAsOf} ${book.plain(pack.dataAsOf.short)}`;
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

/**
 * The pale word across each page of a draft, as Word itself writes its watermark, so that Word can take it off. The library
 * would name it by chance, and no two files would have the same bytes.
 */
function draftMark(word: string): Run {
  const mark = new Run({});
  mark.addChildElement(
    ImportedXmlComponent.fromXmlString(
      `<w:pict xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">\
<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">\
<v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/>\
<v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/>\
<v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas>\
<v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>\
<v:textpath on="t" fitshape="t"/><v:handles><v:h position="#0,bottomRight" xrange="6629,14971"/></v:handles><o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>\
<v:shape id="PowerPlusWaterMarkObject1" o:spid="_x0000_s2049" type="#_x0000_t136" alt="${escapedXml(word)}" style="position:absolute;margin-left:0;margin-top:0;width:440pt;height:110pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin" o:allowincell="f" fillcolor="#c8c2b6" stroked="f">\
<v:fill opacity=".5"/><v:textpath style="font-family:&quot;Sofia Sans&quot;;font-size:1pt;font-weight:bold" string="${escapedXml(word)}"/></v:shape></w:pict>`,
    ),
  );
  return mark;
}
