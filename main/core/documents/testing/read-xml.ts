/** An element of an XML file as a reader of office documents finds it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** Its own text, without that of its children. */
  text: string;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decoded = (text: string) =>
  text.replaceAll(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) =>
    hex
      ? String.fromCodePoint(Number.parseInt(hex, 16))
      : decimal
        ? String.fromCodePoint(Number(decimal))
        : (entities[name ?? ''] ?? whole),
  );

/** Reads XML as strictly as these tests need: each element is closed where it should be. Throws where it is not. */
export function readXml(xml: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  let end = 0;
  for (const tag of xml.matchAll(
    /<(\?[^>]*|!--[\s\S]*?--|\/?)([\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g,
  )) {
    const [whole, before = '', name = '', attributes = '', closed = ''] = tag;
    const parent = open.at(-1) ?? root;
    const between = xml.slice(end, tag.index);
    if (between.includes('<') || between.includes('>')) throw new Error(`not XML: ${between.slice(0, 80)}`);
    parent.text += decoded(between);
    end = tag.index + whole.length;
    if (before.startsWith('?') || before.startsWith('!')) continue;
    if (before === '/') {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes another element`);
      continue;
    }
    const element: XmlElement = {
      name,
      attributes: Object.fromEntries(
        [...attributes.matchAll(/([\w:.-]+)\s*=\s*["']([^"']*)["']/g)].map(([, key = '', value = '']) => [
          key,
          decoded(value),
        ]),
      ),
      children: [],
      text: '',
    };
    parent.children.push(element);
    if (closed === '') open.push(element);
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name}> is not closed`);
  const [only] = root.children;
  if (only === undefined || root.children.length > 1) throw new Error('not one root');
  return only;
}

/** All elements of a name within another, in the order of the file. */
export function all(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

/** The text of a paragraph, a cell or a whole document as it is read. */
export function textOf(element: XmlElement): string {
  if (element.name === 'w:instrText') return '';
  if (element.name === 'w:tab' || element.name === 'w:br') return ' ';
  return element.text + element.children.map(textOf).join('');
}
