import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNull,
  PDFRef,
  PDFStream,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib';

const key = (name: string) => PDFName.of(name);
/** What hangs on a picture or a form without being drawn: files, notes of programs, places in another tree of tags. */
const hangsOn = ['AF', 'Metadata', 'OPI', 'PieceInfo', 'PS', 'Ref', 'StructParent', 'StructParents'].map(key);
/** Kinds of things that belong to a document and not to a drawing. */
const belongings = ['Action', 'Annot', 'Catalog', 'EmbeddedFile', 'Filespec', 'Page', 'Pages', 'StructElem'].map(key);

export interface CarefulCopy {
  /** The copy of something and of all that it draws with, once each. */
  copy(value: PDFObject): PDFObject;
  /** Where what stood under a reference was copied to. */
  copyOf(ref: PDFRef): PDFRef | undefined;
}

/**
 * Copies what a page draws with from one document into another. Actions, scripts, embedded files, annotations and pages
 * that somebody hung there are not copied: nothing of them is left in the bytes.
 */
export function carefulCopy(from: PDFContext, to: PDFContext): CarefulCopy {
  const refs = new Map<PDFRef, PDFRef>();

  function copy(value: PDFObject): PDFObject {
    if (value instanceof PDFRef) return copyRef(value);
    if (value instanceof PDFStream) {
      if (isBelonging(value.dict)) return PDFNull;
      const stream = value.clone(to);
      for (const [name, part] of value.dict.entries()) {
        if (hangsOn.includes(name)) stream.dict.delete(name);
        else stream.dict.set(name, copy(part));
      }
      return stream;
    }
    if (value instanceof PDFDict) {
      if (isBelonging(value)) return PDFNull;
      const dict = PDFDict.withContext(to);
      for (const [name, part] of value.entries()) dict.set(name, copy(part));
      return dict;
    }
    if (value instanceof PDFArray) {
      const array = PDFArray.withContext(to);
      for (const part of value.asArray()) array.push(copy(part));
      return array;
    }
    return value.clone();
  }

  function copyRef(ref: PDFRef): PDFObject {
    const known = refs.get(ref);
    if (known !== undefined) return known;
    const value = from.lookup(ref);
    if (value === undefined || ((value instanceof PDFDict || value instanceof PDFStream) && isBelonging(value)))
      return PDFNull;
    const made = to.nextRef();
    refs.set(ref, made);
    to.assign(made, copy(value));
    return made;
  }

  return { copy, copyOf: (ref) => refs.get(ref) };
}

function isBelonging(value: PDFDict | PDFStream): boolean {
  const dict = value instanceof PDFDict ? value : value.dict;
  const type = dict.lookup(key('Type'));
  return (type instanceof PDFName && belongings.includes(type)) || dict.has(key('JS'));
}

/**
 * A copy of names, numbers and texts, and of lists and dictionaries of them: what says something about tags and marks. What
 * it refers to is written out; what draws, or lies deeper than such things do, is left out.
 */
export function plainCopy(from: PDFContext, to: PDFContext, value: PDFObject | undefined, depth = 6): PDFObject {
  const found = value instanceof PDFRef ? from.lookup(value) : value;
  if (found === undefined || found instanceof PDFStream || depth === 0) return PDFNull;
  if (found instanceof PDFArray) {
    const array = PDFArray.withContext(to);
    for (const part of found.asArray()) array.push(plainCopy(from, to, part, depth - 1));
    return array;
  }
  if (found instanceof PDFDict) {
    const dict = PDFDict.withContext(to);
    if (isBelonging(found)) return dict;
    for (const [name, part] of found.entries()) dict.set(name, plainCopy(from, to, part, depth - 1));
    return dict;
  }
  return found.clone();
}
