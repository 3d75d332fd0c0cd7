import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFStream,
  PDFString,
  type PDFContext,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { plainCopy, type CarefulCopy } from './careful-copy.ts';
import { standardRole } from './standard-role.ts';
import type { TagTree } from './tag-tree.ts';

const key = (name: string) => PDFName.of(name);

/** Where a page of a paper stands in the book. */
export interface CarriedPage {
  /** The page in the paper. */
  readonly from: PDFRef;
  /** The page of the book, and the form on it that draws the page of the paper. */
  readonly on: PDFRef;
  readonly form: PDFRef;
  /** The number under which the owners of its marks are found. */
  readonly structParent: number;
}

interface Carrying {
  paper: PDFDocument;
  book: PDFContext;
  tags: TagTree;
  copier: CarefulCopy;
  pages: readonly CarriedPage[];
  /** Under which the elements of the paper are put. */
  under: PDFRef;
  /** Set before the identifiers of its elements, so that two papers do not have the same. */
  prefix: string;
}

/** Said of an element and kept as it is; what it is and belongs to is told anew. */
const kept = ['ActualText', 'Alt', 'E', 'Lang', 'T'].map(key);
/** Elements that stand for what is not carried: fields of forms, notes. */
const notCarried = new Set(['Annot', 'Form']);

/**
 * Puts the tags of a paper among those of the book: its elements with their languages, alternative texts and attributes, in
 * their standard roles, each owning the marks inside the form that its page became. Tells for which pages that gave anything;
 * the others have no tags of their own.
 */
export function carryTags(carrying: Carrying): ReadonlySet<CarriedPage> {
  const { paper, book, tags, copier, pages, under, prefix } = carrying;
  const root = paper.catalog.lookup(key('StructTreeRoot'));
  if (!(root instanceof PDFDict)) return new Set();
  const from = paper.context;
  const roles = root.lookup(key('RoleMap'));
  const classes = root.lookup(key('ClassMap'));
  const pageOf = new Map(pages.map((page) => [page.from, page]));
  const owners = new Map<number, (PDFRef | undefined)[]>();
  const found = new Set<CarriedPage>();
  const names: [PDFHexString, PDFRef][] = [];
  const visited = new Set<PDFDict>();
  /** The numbers of forms inside the paper that hold marks of their own. */
  const inner = new Map<PDFRef, number>();

  const kids = carryKids(root, under, undefined);
  if (found.size > 0) book.lookup(under, PDFDict).set(key('K'), book.obj(kids));
  for (const [structParent, list] of owners) tags.setOwners(structParent, list);
  for (const page of found) {
    book.lookup(page.form, PDFStream).dict.set(key('StructParents'), PDFNumber.of(page.structParent));
  }
  for (const [form, structParent] of inner) {
    book.lookup(form, PDFStream).dict.set(key('StructParents'), PDFNumber.of(structParent));
  }
  tags.addNames(names);
  return found;

  function carryKids(element: PDFDict, parent: PDFRef, pageAbove: PDFRef | undefined): PDFObject[] {
    const kid = element.lookup(key('K'));
    const list = kid instanceof PDFArray ? kid.asArray() : kid === undefined ? [] : [kid];
    return list.flatMap((one): PDFObject[] => {
      const value = one instanceof PDFRef ? from.lookup(one) : one;
      if (value instanceof PDFNumber) return carryMark(value.asNumber(), pageAbove, undefined, parent);
      if (!(value instanceof PDFDict)) return [];
      const type = value.lookup(key('Type'));
      if (type === key('OBJR')) return [];
      const mark = value.lookup(key('MCID'));
      if (mark instanceof PDFNumber)
        return carryMark(mark.asNumber(), refIn(value, 'Pg') ?? pageAbove, refIn(value, 'Stm'), parent);
      return carryElement(value, parent, pageAbove);
    });
  }

  function carryMark(mark: number, page: PDFRef | undefined, stream: PDFRef | undefined, owner: PDFRef): PDFObject[] {
    const carried = page === undefined ? undefined : pageOf.get(page);
    if (carried === undefined || mark < 0 || mark > mostMarks) return [];
    const form = stream === undefined ? carried.form : copier.copyOf(stream);
    if (form === undefined || !(book.lookup(form) instanceof PDFStream)) return [];
    const structParent = form === carried.form ? carried.structParent : (inner.get(form) ?? tags.nextKey());
    if (form !== carried.form) inner.set(form, structParent);
    const list = owners.get(structParent) ?? [];
    owners.set(structParent, list);
    // A mark belongs to one element; a second claim is an error of the paper.
    if (list[mark] !== undefined) return [];
    list[mark] = owner;
    found.add(carried);
    return [book.obj({ Type: 'MCR', Pg: carried.on, Stm: form, MCID: mark })];
  }

  function carryElement(element: PDFDict, parent: PDFRef, pageAbove: PDFRef | undefined): PDFObject[] {
    const role = standardRole(element.lookup(key('S')), roles);
    if (visited.has(element) || notCarried.has(role)) return [];
    visited.add(element);
    const made = book.obj({ Type: 'StructElem', S: role, P: parent });
    const ref = book.register(made);
    for (const name of kept) {
      const value = plainCopy(from, book, element.get(name));
      if (value instanceof PDFString || value instanceof PDFHexString) made.set(name, value);
    }
    const id = element.lookup(key('ID'));
    if (id instanceof PDFString || id instanceof PDFHexString) {
      const name = named(id);
      made.set(key('ID'), name);
      names.push([name, ref]);
    }
    const attributes = [...attributesOf(element), ...attributesOfClasses(element)];
    if (attributes.length > 0) made.set(key('A'), book.obj(attributes));
    made.set(key('K'), book.obj(carryKids(element, ref, refIn(element, 'Pg') ?? pageAbove)));
    return [ref];
  }

  function named(id: PDFString | PDFHexString): PDFHexString {
    return PDFHexString.of(Buffer.concat([Buffer.from(prefix), id.asBytes()]).toString('hex'));
  }

  function attributesOf(element: PDFDict): PDFObject[] {
    const value = element.lookup(key('A'));
    return (value instanceof PDFArray ? value.asArray() : [value]).flatMap((one) => copiedAttributes(one));
  }

  /** What classes of the paper say is written out at the element, so that the classes of two papers do not meet. */
  function attributesOfClasses(element: PDFDict): PDFObject[] {
    const value = element.lookup(key('C'));
    if (!(classes instanceof PDFDict)) return [];
    return (value instanceof PDFArray ? value.asArray() : [value]).flatMap((name) => {
      if (!(name instanceof PDFName)) return [];
      const said = classes.lookup(name);
      return (said instanceof PDFArray ? said.asArray() : [said]).flatMap((one) => copiedAttributes(one));
    });
  }

  function copiedAttributes(value: PDFObject | undefined): PDFObject[] {
    const copy = plainCopy(from, book, value);
    if (!(copy instanceof PDFDict)) return [];
    const headers = copy.get(key('Headers'));
    if (headers instanceof PDFArray) {
      const heads = headers
        .asArray()
        .flatMap((one) => (one instanceof PDFString || one instanceof PDFHexString ? [named(one)] : []));
      copy.set(key('Headers'), book.obj(heads));
    }
    return [copy];
  }
}

/** No page has more; a number beyond is a mistake, and would make a list of that length. */
const mostMarks = 100_000;

const refIn = (dict: PDFDict, name: string): PDFRef | undefined => {
  const value = dict.get(key(name));
  return value instanceof PDFRef ? value : undefined;
};
