import { sha256Of } from '../sha256-of.ts';

/** What a PDF is named by in its metadata: it depends on its language and its document alone. 32 hexadecimal digits. */
export const pdfIdentifier = (language: string, documentJson: string): string =>
  sha256Of(`${language} ${documentJson}`).slice(0, 32);
