/**
 * Which glyph stands for another in Sofia Sans: tabular figures, and for Bulgarian its own forms of letters. Reads the
 * single substitutions of the table GSUB, also within extensions; a drawing needs no others.
 */
export function substitutionsOf(view: DataView, table: number, isBulgarian: boolean): (glyph: number) => number {
  const [scripts, features, lookups] = [4, 6, 8].map((at) => table + view.getUint16(table + at)) as [
    number,
    number,
    number,
  ];
  const wanted = isBulgarian ? ['locl', 'tnum'] : ['tnum'];
  const chosen = featuresOf(view, scripts, isBulgarian)
    .map((index) => ({
      tag: tagAt(view, features + 2 + 6 * index),
      at: features + view.getUint16(features + 6 + 6 * index),
    }))
    .filter(({ tag }) => wanted.includes(tag))
    .flatMap(({ at }) =>
      Array.from({ length: view.getUint16(at + 2) }, (_, index) => view.getUint16(at + 4 + 2 * index)),
    );
  // In the order of the lookups, each on what the one before made.
  const maps = [...new Set(chosen)]
    .toSorted((one, other) => one - other)
    .map((index) => singleLookup(view, lookups + view.getUint16(lookups + 2 + 2 * index)));
  return (glyph) => maps.reduce((current, map) => map.get(current) ?? current, glyph);
}

const tagAt = (view: DataView, at: number) =>
  String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(at + byte)));

/** The features of Cyrillic, of its Bulgarian where that is wanted. */
function featuresOf(view: DataView, scripts: number, isBulgarian: boolean): number[] {
  const script = recordOf(view, scripts, 'cyrl');
  if (script === null) return [];
  const special = isBulgarian ? recordOf(view, script, 'BGR ', 2) : null;
  const language = special ?? script + view.getUint16(script);
  return Array.from({ length: view.getUint16(language + 4) }, (_, index) => view.getUint16(language + 6 + 2 * index));
}

/** Where the record of a tag leads to, in a list that begins after `skip` bytes. */
function recordOf(view: DataView, list: number, tag: string, skip = 0): number | null {
  const count = view.getUint16(list + skip);
  for (let index = 0; index < count; index += 1) {
    const record = list + skip + 2 + 6 * index;
    if (tagAt(view, record) === tag) return list + view.getUint16(record + 4);
  }
  return null;
}

function singleLookup(view: DataView, lookup: number): Map<number, number> {
  const map = new Map<number, number>();
  const type = view.getUint16(lookup);
  for (let index = 0; index < view.getUint16(lookup + 4); index += 1) {
    let table = lookup + view.getUint16(lookup + 6 + 2 * index);
    let kind = type;
    if (kind === 7) {
      kind = view.getUint16(table + 2);
      table += view.getUint32(table + 4);
    }
    if (kind !== 1) continue;
    const isList = view.getUint16(table) === 2;
    coveredBy(view, table + view.getUint16(table + 2)).forEach((glyph, place) => {
      const to = isList ? view.getUint16(table + 6 + 2 * place) : (glyph + view.getInt16(table + 4)) & 0xffff;
      if (!map.has(glyph)) map.set(glyph, to);
    });
  }
  return map;
}

function coveredBy(view: DataView, coverage: number): number[] {
  const count = view.getUint16(coverage + 2);
  const at = (index: number, size: number, part = 0) => view.getUint16(coverage + 4 + index * size + part);
  if (view.getUint16(coverage) === 1) return Array.from({ length: count }, (_, index) => at(index, 2));
  return Array.from({ length: count }, (_, index) => index).flatMap((index) => {
    const [first, last] = [at(index, 6), at(index, 6, 2)];
    return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
  });
}
