import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Document } from 'docx';
import { typeface } from './pack-styles.ts';

/** The faces of the typeface that a text document carries and its pictures are drawn with. */
export interface PackFonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  readonly italic: Uint8Array;
}

export async function readPackFonts(resourcesFolder: string): Promise<PackFonts> {
  const read = (face: string) => readFile(join(resourcesFolder, 'fonts', `SofiaSans-${face}.ttf`));
  const [regular, bold, italic] = await Promise.all([read('Regular'), read('Bold'), read('Italic')]);
  return { regular, bold, italic };
}

/** The typeface inside the file (its licence allows it), so that the document looks the same where it is not installed. */
export const fontOption = ({ regular, bold, italic }: PackFonts) => ({
  name: typeface,
  data: Buffer.from(regular),
  bold: Buffer.from(bold),
  italic: Buffer.from(italic),
});

const elementOf = ({ bold, italic }: { bold: boolean; italic: boolean }) =>
  bold ? 'w:embedBold' : italic ? 'w:embedItalic' : 'w:embedRegular';

/**
 * Gives the faces in a document keys of their own and writes its table of fonts. The library takes keys by chance; these
 * come from the face, so that the same document has the same bytes.
 */
export function steadyFontTable(word: Document): { path: string; data: string } {
  const embeds = word.FontTable.files.map((face, index) => {
    const { fontKey } = Object.assign(face, { fontKey: keyOf(face.data) });
    return `<${elementOf(face)} r:id="rId${index + 1}" w:fontKey="{${fontKey}}"/>`;
  });
  return {
    path: 'word/fontTable.xml',
    data: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
<w:font w:name="${typeface}"><w:altName w:val="Calibri"/><w:charset w:val="CC"/><w:family w:val="swiss"/><w:pitch w:val="variable"/>${embeds.join('')}</w:font></w:fonts>`,
  };
}

/** A GUID made of the bytes of a face. */
function keyOf(face: Uint8Array): string {
  const hash = createHash('sha256').update(face).digest('hex').toUpperCase();
  return [hash.slice(0, 8), hash.slice(8, 12), hash.slice(12, 16), hash.slice(16, 20), hash.slice(20, 32)].join('-');
}
