import type { PaperToBind } from '../forms/pdf/bind-papers.ts';
import type { PackFonts } from '../forms/docx/embedded-fonts.ts';
import type { FigurePages, PackFileLanguage } from '#shared/model/pack.ts';
import type { Language } from '#shared/model/values.ts';

/** What the worker is started with: it reads no file itself, so it needs no path and works inside a packaged application. */
export interface RenderWorkerStart {
  /** The compiled WebAssembly module: shared, so that the code one worker made fast is fast in the next. */
  readonly compiler: object;
  readonly fonts: readonly Uint8Array[];
}

export interface TemplateFile {
  readonly path: string;
  readonly content: Uint8Array;
}

export interface DrawRequest {
  readonly id: number;
  /** A preview is not packed small: it saves a third of its time and is thrown away. */
  readonly preview: boolean;
  readonly template: readonly TemplateFile[];
  /** The file of the template that draws the document. */
  readonly entry: string;
  /** What is drawn, as JSON. */
  readonly document: string;
  readonly language: PackFileLanguage;
  /** The papers that the document names, in its order; their pages are put in after the rest is drawn. */
  readonly papers: readonly PaperToBind[];
  /** 32 hexadecimal digits that depend on the document and the language alone. */
  readonly identifier: string;
}

/** The text document of a pack: laying its pages out takes long too, and nothing else may wait for it. */
export interface WordRequest {
  readonly id: number;
  readonly form: 'docx';
  readonly document: string;
  readonly language: Language;
  readonly fonts: PackFonts;
}

export type RenderRequest = DrawRequest | WordRequest;
export type Asked = Omit<DrawRequest, 'id'> | Omit<WordRequest, 'id'>;

/** What was made; `pages` of a pack whose template tells where its figures stand. */
export interface Made {
  readonly bytes: Uint8Array;
  readonly pages: FigurePages | null;
}

export type RenderAnswer =
  /** `memory`: bytes the compiler holds. It keeps everything it ever laid out, and gives nothing back. */
  | { readonly id: number; readonly made: Made; readonly memory: number }
  /** `broken`: the compiler itself failed and must not be used again. */
  | { readonly id: number; readonly problems: readonly string[]; readonly broken: boolean };
