import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';

export interface ReadTag {
  readonly role: string;
  readonly title: string;
  readonly alt: string;
  readonly language: string;
  readonly kids: readonly ReadTag[];
  /** How many marks it owns itself, not through its parts. */
  readonly marks: number;
}

const key = (name: string) => PDFName.of(name);

/**
 * Reads the tags of a PDF, and what is wrong with them: a mark or annotation whose owner the document does not find, or
 * finds to be another; an identifier that leads elsewhere.
 */
export async function readTags(bytes: Uint8Array): Promise<{ tags: ReadTag[]; wrong: string[] }> {
  const { catalog, context } = await PDFDocument.load(bytes, { updateMetadata: false });
  const wrong: string[] = [];
  const root = catalog.lookup(key('StructTreeRoot'), PDFDict);
  const nums = root.lookup(key('ParentTree'), PDFDict).lookup(key('Nums'), PDFArray);
  const owners = new Map<number, number>();
  for (let index = 0; index < nums.size(); index += 2) {
    const number = nums.lookup(index, PDFNumber).asNumber();
    if (owners.has(number)) wrong.push(`two owners for ${number}`);
    owners.set(number, index + 1);
  }
  const ids = new Map<string, string>();
  collectIds(root.lookup(key('IDTree')), ids);

  function ownerOfMark(holder: PDFDict, mark: number): string {
    const number = holder.lookup(key('StructParents'));
    const place = number instanceof PDFNumber ? owners.get(number.asNumber()) : undefined;
    const list = place === undefined ? undefined : nums.lookup(place);
    return list instanceof PDFArray ? String(list.get(mark)) : 'nobody';
  }

  function read(ref: PDFRef, pageAbove: PDFDict | undefined): ReadTag {
    const element = context.lookup(ref, PDFDict);
    const id = element.lookup(key('ID'));
    if ((id instanceof PDFString || id instanceof PDFHexString) && ids.get(id.asString()) !== ref.toString())
      wrong.push(`${ref.toString()} is not found by its identifier`);
    const page = element.lookupMaybe(key('Pg'), PDFDict) ?? pageAbove;
    const kids: ReadTag[] = [];
    let marks = 0;
    for (const kid of listOf(element, 'K')) {
      const value = kid instanceof PDFRef ? context.lookup(kid) : kid;
      if (value instanceof PDFDict && value.has(key('S')) && kid instanceof PDFRef) kids.push(read(kid, page));
      else if (value instanceof PDFDict && value.lookup(key('Type')) === key('OBJR')) {
        const number = value.lookup(key('Obj'), PDFDict).lookup(key('StructParent'), PDFNumber).asNumber();
        if (String(nums.get(owners.get(number) ?? -1)) !== ref.toString())
          wrong.push(`${ref.toString()} owns no object`);
      } else {
        marks += 1;
        const mark = value instanceof PDFDict ? value.lookup(key('MCID'), PDFNumber) : value;
        const stream = value instanceof PDFDict ? value.lookup(key('Stm')) : undefined;
        const holder = stream instanceof PDFStream ? stream.dict : page;
        if (
          !(mark instanceof PDFNumber) ||
          holder === undefined ||
          ownerOfMark(holder, mark.asNumber()) !== ref.toString()
        )
          wrong.push(`${ref.toString()} does not own its mark ${String(mark)}`);
      }
    }
    const said = (name: string) => {
      const value = element.lookup(key(name));
      return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';
    };
    const role = element.lookup(key('S'), PDFName).decodeText();
    return { role, title: said('T'), alt: said('Alt'), language: said('Lang'), kids, marks };
  }

  const tags = listOf(root, 'K').flatMap((kid) => (kid instanceof PDFRef ? [read(kid, undefined)] : []));
  return { tags, wrong };
}

function listOf(dict: PDFDict, name: string) {
  const value = dict.get(key(name));
  const found = dict.lookup(key(name));
  return found instanceof PDFArray ? found.asArray() : value === undefined ? [] : [value];
}

function collectIds(tree: unknown, ids: Map<string, string>): void {
  if (!(tree instanceof PDFDict)) return;
  for (const kid of listOf(tree, 'Kids')) collectIds(kid instanceof PDFRef ? tree.context.lookup(kid) : kid, ids);
  const names = listOf(tree, 'Names');
  for (let index = 0; index < names.length; index += 2) {
    const name = names[index];
    if (name instanceof PDFString || name instanceof PDFHexString) ids.set(name.asString(), String(names[index + 1]));
  }
}

/** An element and all its parts, in the order in which they are read aloud. */
export const withParts = (tag: ReadTag): ReadTag[] => [tag, ...tag.kids.flatMap(withParts)];
