/**
 * How wide each letter of Sofia Sans Medium is, in thousandths of the size of the text: the wider of its Bulgarian and its
 * international form, rounded up. Figures are tabular. A test holds the list against the font.
 */
const lettersByWidth: Readonly<Record<number, string>> = {
  200: "'",
  220: ' \u00A0',
  240: '!:`ijl',
  260: ',.;I|’‘·',
  280: '()J[]{}',
  360: '"r',
  380: '/\\f',
  400: 't°',
  420: '*„“”',
  480: '?LszГгзл',
  500: '-akxакх§ä',
  520: 'F^cgvyсуьэя«»ç',
  540: 'ETbeopЕТдеорчéèö',
  560: 'PXYZ_dhnquРУХбвийнпцѝüßñ',
  580: 'ABSАБВЗЛЬ',
  600: '+<=>V~Къ≥≤≈±×−',
  620: '#KRДЭЯ',
  640: '0123456789$CСЧм€',
  660: 'DGOQUИЙОЦЪЍ',
  680: '&HNНП',
  720: 'жф…',
  740: 'wыю–',
  780: 'MМ',
  840: 'ФЫш',
  860: 'Wmтщ',
  880: 'ЖЮ—',
  900: 'Ш',
  920: 'Щ',
  960: '%',
  980: '½',
  1000: '@№',
};

const widthByLetter = new Map(
  Object.entries(lettersByWidth).flatMap(([width, letters]) =>
    Array.from(letters, (letter) => [letter, Number(width) / 1000] as const),
  ),
);
/** A letter that is not listed: about as wide as a capital. */
const unknown = 0.7;

/**
 * About how wide a line of Sofia Sans will be, in the unit of `fontSize`. A little too wide on purpose: labels placed by it
 * keep clear of one another without a font at hand, in medium and in bold, and the same on every machine.
 */
export function approximateTextWidth(text: string, fontSize: number): number {
  let ems = 0;
  for (const letter of text) ems += widthByLetter.get(letter) ?? unknown;
  return ems * fontSize * 1.02;
}
