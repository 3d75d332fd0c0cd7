/** A piece of a page that is markup already; a string never is. */
export interface Markup {
  readonly markup: string;
}

type Part = Markup | string | number | null | false | readonly Part[];

/** What neither HTML nor XML can hold: it is left out, so that the same text never breaks the page it stands in. */
// oxlint-disable-next-line no-control-regex -- exactly those that a page cannot hold
const unholdable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu;
/** Signs that turn the direction of what follows them, beyond their own text. */
const turning = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\u2028': '&#8232;',
  '\u2029': '&#8233;',
};

/** Text as it stands in an element or in a quoted attribute; nothing of it is read as markup. */
export const escaped = (text: string): string =>
  text.replaceAll(unholdable, '').replaceAll(/[&<>"'\u2028\u2029]/g, (sign) => entities[sign] ?? sign);

/** Text for an attribute: what is read aloud or compared has no use for signs of direction. */
export const attributeText = (text: string): string => text.replaceAll(turning, '');

export const turnsDirection = (text: string): boolean => text.search(turning) !== -1;

function written(part: Part): string {
  if (part === null || part === false) return '';
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return String(part);
  return 'markup' in part ? part.markup : part.map(written).join('');
}

/** A page is put together by this alone: what is put in is escaped, unless it was made here. */
export const piece = (pieces: TemplateStringsArray, ...parts: readonly Part[]): Markup => ({
  markup: pieces.reduce((text, next, index) => `${text}${written(parts[index - 1] ?? null)}${next}`),
});

/** Several pieces with something between them; those that are not there leave nothing behind. */
export function joined(parts: readonly (Markup | null)[], between: Markup): Markup {
  const there = parts.filter((part) => part !== null);
  return { markup: there.map(({ markup }) => markup).join(between.markup) };
}

/** JSON inside an element of the page: it cannot end that element, nor a line of a script. */
export const asScriptData = (value: unknown): Markup => ({
  markup: JSON.stringify(value)
    .replaceAll('<', String.raw`\u003c`)
    .replaceAll('\u2028', String.raw`\u2028`)
    .replaceAll('\u2029', String.raw`\u2029`),
});
