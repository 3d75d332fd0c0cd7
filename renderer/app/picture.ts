import cyrillic from '@fontsource-variable/sofia-sans/files/sofia-sans-cyrillic-wght-normal.woff2?url';
import latin from '@fontsource-variable/sofia-sans/files/sofia-sans-latin-wght-normal.woff2?url';
import type { Language } from '#shared/model/values.ts';
import { base64Of } from './save-file.ts';

const faces = [
  { url: cyrillic, range: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116' },
  {
    url: latin,
    range: 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02DC,U+2000-206F,U+20AC,U+2122,U+2191-2193,U+2212,U+2215',
  },
] as const;

/**
 * An SVG document that brings its typeface along, so that it looks the same on a computer that has no Sofia Sans: in a
 * browser, in an image of a page, and when it is turned into pixels. The language chooses the Bulgarian letterforms.
 */
export async function withTypeface(svg: string, language: Language): Promise<string> {
  const rules = await Promise.all(
    faces.map(async ({ url, range }) => {
      const response = await fetch(url);
      const font = await base64Of(await response.blob());
      return `@font-face{font-family:'Sofia Sans';font-weight:1 1000;src:url(data:font/woff2;base64,${font}) format('woff2');unicode-range:${range}}`;
    }),
  );
  const style = `<style>${rules.join('')}text{font-variant-numeric:tabular-nums}</style>`;
  return svg.replace(/<svg([^>]*)>/, `<svg$1 xml:lang="${language}">${style}`);
}

export const svgBlob = (svg: string) => new Blob([svg], { type: 'image/svg+xml' });

/** The longest side that every browser still draws; in pixels. */
const longestSide = 8_000;

/** The same picture in pixels, `density` of them to one unit of the SVG, fewer where it would be too large. */
export async function pngOf(svg: string, density = 2): Promise<Blob> {
  const address = URL.createObjectURL(svgBlob(svg));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const scale = Math.min(density, longestSide / Math.max(image.naturalWidth, image.naturalHeight));
    const canvas = new OffscreenCanvas(Math.round(image.naturalWidth * scale), Math.round(image.naturalHeight * scale));
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas to draw on');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await canvas.convertToBlob({ type: 'image/png' });
  } finally {
    URL.revokeObjectURL(address);
  }
}
