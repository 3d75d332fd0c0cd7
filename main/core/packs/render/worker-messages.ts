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

export interface RenderRequest {
  readonly id: number;
  /** A preview is not packed small: it saves a third of its time and is thrown away. */
  readonly preview: boolean;
  readonly template: readonly TemplateFile[];
  /** The file of the template that draws the document. */
  readonly entry: string;
  /** What is drawn, as JSON. */
  readonly document: string;
  readonly language: Language;
  /** 32 hexadecimal digits that depend on the document and the language alone. */
  readonly identifier: string;
}

export type RenderAnswer =
  /** `memory`: bytes the compiler holds. It keeps everything it ever laid out, and gives nothing back. */
  | { readonly id: number; readonly pdf: Uint8Array; readonly memory: number }
  /** `broken`: the compiler itself failed and must not be used again. */
  | { readonly id: number; readonly problems: readonly string[]; readonly broken: boolean };
