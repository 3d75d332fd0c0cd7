import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib';

const key = (name: string) => PDFName.of(name);

/** The tags of the book, as far as others are put among them. */
export interface TagTree {
  /** The element of something that stands in the book by itself, a link for example. */
  ownerOf(structParent: number): PDFRef;
  /** Says who owns what is marked: a list of elements for the marks of a page or form, in their order. */
  setOwners(structParent: number, owners: readonly (PDFRef | undefined)[]): void;
  /** A number under which owners can be set. */
  nextKey(): number;
  /** Takes an element away, and tells of what it was a part. */
  withoutChild(element: PDFRef): PDFRef;
  /** Puts an element before another one, as a part of the same. */
  insertBefore(sibling: PDFRef, element: PDFRef): void;
  /** Lets elements be found by their identifiers, as cells of tables find their heads. */
  addNames(names: readonly (readonly [PDFHexString, PDFRef])[]): void;
}

/** Of a document of our own compiler, which writes one flat list of owners. */
export function tagTreeOf(book: PDFDocument): TagTree {
  const { context, catalog } = book;
  const root = catalog.lookup(key('StructTreeRoot'), PDFDict);
  const nums = root.lookup(key('ParentTree'), PDFDict).lookup(key('Nums'), PDFArray);
  let next = root.lookup(key('ParentTreeNextKey'), PDFNumber).asNumber();
  const places = new Map<number, number>();
  for (let index = 0; index < nums.size(); index += 2) places.set(nums.lookup(index, PDFNumber).asNumber(), index + 1);

  function set(structParent: number, value: PDFObject): void {
    const place = places.get(structParent);
    if (place === undefined) {
      nums.push(PDFNumber.of(structParent));
      nums.push(value);
      places.set(structParent, nums.size() - 1);
    } else nums.set(place, value);
  }

  return {
    ownerOf(structParent) {
      const owner = nums.get(places.get(structParent) ?? -1);
      if (!(owner instanceof PDFRef)) throw new Error(`nothing owns ${structParent}`);
      return owner;
    },
    setOwners: (structParent, owners) => set(structParent, context.obj(Array.from(owners, (owner) => owner ?? null))),
    nextKey() {
      next += 1;
      root.set(key('ParentTreeNextKey'), PDFNumber.of(next));
      return next - 1;
    },
    withoutChild(element) {
      const parent = context.lookup(element, PDFDict).get(key('P'));
      if (!(parent instanceof PDFRef)) throw new Error(`${element.toString()} is part of nothing`);
      const kids = context.lookup(parent, PDFDict).lookup(key('K'), PDFArray);
      kids.remove(kids.asArray().indexOf(element));
      context.delete(element);
      return parent;
    },
    insertBefore(sibling, element) {
      const parent = context.lookup(sibling, PDFDict).get(key('P'));
      if (!(parent instanceof PDFRef)) throw new Error(`${sibling.toString()} is part of nothing`);
      const kids = context.lookup(parent, PDFDict).lookup(key('K'), PDFArray);
      kids.insert(kids.asArray().indexOf(sibling), element);
      context.lookup(element, PDFDict).set(key('P'), parent);
    },
    addNames(added) {
      if (added.length === 0) return;
      const names = [...namesIn(root.lookup(key('IDTree'))), ...added].map(
        ([name, element]) => [Buffer.from(name.asBytes()), name, element] as const,
      );
      const sorted = names.toSorted(([a], [b]) => Buffer.compare(a, b));
      root.set(key('IDTree'), context.obj({ Names: sorted.flatMap(([, name, element]) => [name, element]) }));
    },
  };
}

/** The names of a tree, from all its branches. */
function namesIn(tree: PDFObject | undefined): (readonly [PDFHexString | PDFString, PDFObject])[] {
  if (!(tree instanceof PDFDict)) return [];
  const kids = tree.lookup(key('Kids'));
  const names = tree.lookup(key('Names'));
  const own = names instanceof PDFArray ? names : null;
  return [
    ...(kids instanceof PDFArray ? kids.asArray().flatMap((_, index) => namesIn(kids.lookup(index))) : []),
    ...(own?.asArray() ?? []).flatMap((name, index) => {
      const element = own?.asArray()[index + 1];
      return index % 2 === 0 && element !== undefined && (name instanceof PDFString || name instanceof PDFHexString)
        ? [[name, element] as const]
        : [];
    }),
  ];
}
