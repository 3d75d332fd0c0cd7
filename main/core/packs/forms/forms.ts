import { textIn } from '#shared/i18n/format.ts';
import type { PackDocument } from '#shared/model/pack-document.ts';
import type { PackPaper } from '#shared/model/pack-document/papers.ts';
import type { FigurePages, PackFileLanguage, PackFormat } from '#shared/model/pack.ts';
import type { Language } from '#shared/model/values.ts';
import { packDocumentText } from '../freeze/freeze-pack.ts';
import { both } from '../freeze/pack-language.ts';
import type { PackRenderer } from '../render/pack-renderer.ts';
import { sha256Of } from '../sha256-of.ts';
import { htmlPack } from './html/html-pack.ts';
import { packXlsx } from './xlsx/pack-xlsx.ts';

/** What a form may use besides the document; none of it changes what is drawn. */
export interface FormTools {
  readonly packRenderer: PackRenderer;
  /** Holds the typeface. */
  readonly resourcesFolder: string;
  /** The bytes of a paper that the document names, which are what its hash says. Throws FILE_MISSING, FILE_DAMAGED. */
  readonly bytesOf: (paper: PackPaper) => Uint8Array;
  /** Who no longer wants the file says so here. */
  readonly signal?: AbortSignal | undefined;
}

export interface MadeForm {
  readonly bytes: Uint8Array;
  /** On which of its pages each figure is printed, where the form has pages. */
  readonly pages: FigurePages | null;
}

/** One form of a pack. The same document gives the same bytes, whatever the clock, the place and the language of the machine. */
export interface PackForm {
  /** What one file of it can be in, the usual first. A form of both languages is asked for as `both`. */
  readonly languages: readonly PackFileLanguage[];
  render(document: PackDocument, language: PackFileLanguage, tools: FormTools): Promise<MadeForm>;
}

const withoutPages = async (making: Promise<Uint8Array>): Promise<MadeForm> => ({ bytes: await making, pages: null });

const pdf: PackForm = {
  languages: ['bg', 'en', 'both'],
  render: async (document, language, { packRenderer, signal, bytesOf }) => {
    const of = oneLanguage(language);
    const papers = (document.papers ?? []).map((paper) => ({
      ...paper,
      name: textIn(paper.title, of),
      bytes: bytesOf(paper),
    }));
    return packRenderer.renderBook(document, language, signal, papers);
  },
};

const docx: PackForm = {
  languages: ['bg', 'en'],
  render: (document, language, { packRenderer, signal }) =>
    withoutPages(packRenderer.renderDocx(document, oneLanguage(language), signal)),
};

const xlsx: PackForm = {
  languages: ['bg', 'en'],
  render: (document, language) =>
    withoutPages(packXlsx(document, oneLanguage(language), sha256Of(packDocumentText(document)))),
};

const html: PackForm = {
  languages: ['both'],
  render: (document, _language, { resourcesFolder }) =>
    withoutPages(Promise.resolve(htmlPack(document, resourcesFolder))),
};

/** The forms of a pack. A new one is written in a folder beside this file and named here. */
export const packForms: Readonly<Record<PackFormat, PackForm>> = { pdf, docx, xlsx, html };

/** For a form that is made in one language: Bulgarian where it is asked for in both. */
export const oneLanguage = (language: PackFileLanguage): Language => (language === 'both' ? 'bg' : language);

/**
 * The files that a choice of languages comes to in one form: one in each language it can be made in, or one of both where
 * it is made so. HTML holds both whatever is chosen.
 */
export function filesOfForm(format: PackFormat, languages: readonly PackFileLanguage[]): PackFileLanguage[] {
  const can = packForms[format].languages;
  const wanted = languages.flatMap((language) => {
    if (can.includes(language)) return [language];
    if (language === 'both') return can.filter((one) => one !== 'both');
    return can.includes('both') ? (['both'] as const) : [];
  });
  return [...new Set(wanted)];
}

/** "ДБ-2021-01-v1-bg.pdf", "ДБ-2021-01-поправка-1-bg.pdf"; an edition other than the Board's says which it is. */
export function packFileName(document: PackDocument, format: PackFormat, language: PackFileLanguage): string {
  const { number, version, kind, edition } = document.pack;
  const of = oneLanguage(language);
  const name = both((say) =>
    say(kind === 'main' ? 'fileName' : `noticeFileName.${kind}`, {
      number: number[of],
      version,
      edition: edition === 'board' ? '' : `-${say(`fileEdition.${edition}`)}`,
      language: language === 'both' ? 'bg-en' : language,
    }),
  );
  return `${name[of]}.${format}`;
}
