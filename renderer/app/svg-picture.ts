import cyrillic from '@fontsource-variable/sofia-sans/files/sofia-sans-cyrillic-wght-normal.woff2?url';
import latin from '@fontsource-variable/sofia-sans/files/sofia-sans-latin-wght-normal.woff2?url';
import latinExtended from '@fontsource-variable/sofia-sans/files/sofia-sans-latin-ext-wght-normal.woff2?url';

/** The ranges that the font's own style sheet gives these files. */
const faces = [
  { url: cyrillic, range: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116' },
  { url: latinExtended, range: 'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+1E00-1E9F,U+20A0-20C0' },
  {
    url: latin,
    range:
      'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2190-2193,U+2212,U+2215,U+2260-2265,U+FEFF,U+FFFD',
  },
];

/** What every browser can hold in one canvas. */
export const longestSide = 16_000;

interface PictureSize {
  /** In CSS pixels: the size that the SVG says of itself. */
  readonly width: number;
  readonly height: number;
  /** Pixels of the picture for each of them. */
  readonly scale: number;
}

/**
 * The PNG of an SVG whose text is set in Sofia Sans. A picture of an SVG sees no font of the page, so the font goes into
 * it. Throws where the picture would be longer than `longestSide`.
 */
export async function svgPicture(svg: string, { width, height, scale }: PictureSize): Promise<Blob> {
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
  if (Math.max(size.width, size.height) > longestSide) throw new RangeError('the picture is too large');
  const url = URL.createObjectURL(new Blob([await withFont(svg)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    Object.assign(canvas, size);
    const pen = canvas.getContext('2d');
    if (pen === null) throw new Error('no canvas');
    pen.drawImage(image, 0, 0, size.width, size.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (blob === null) throw new Error('the picture was not made');
    return blob;
  } finally {
    URL.revokeObjectURL(url);
  }
}

let fontRules: Promise<string> | null = null;

async function withFont(svg: string): Promise<string> {
  fontRules ??= Promise.all(faces.map(faceRule)).then((rules) => rules.join(''));
  const rules = await fontRules;
  return svg.replace(/^(<\?xml[^>]*\?>\s*)?<svg[^>]*>/, (open) => `${open}<style>${rules}</style>`);
}

async function faceRule({ url, range }: (typeof faces)[number]): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return `@font-face{font-family:'Sofia Sans';font-weight:1 1000;src:url(data:font/woff2;base64,${base64}) format('woff2');unicode-range:${range}}`;
}
