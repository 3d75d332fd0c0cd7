/**
 * The tabular figures of a font: which glyph stands for another. Reads the single substitutions of the table GSUB, also
 * within extensions; a drawing needs no others. (The Bulgarian forms of letters are those that Sofia Sans has by itself.)
 */
export function tabularFigures(view: DataView, table: number): (glyph: number) => number {
  const [scripts, features, lookups] = [4, 6, 8].map((at) => table + view.getUint16(table + at)) as [
    number,
    number,
    number,
  ];
  const chosen = featuresOf(view, scripts)
    .map((index) => ({
      tag: tagAt(view, features + 2 + 6 * index),
      at: features + view.getUint16(features + 6 + 6 * index),
    }))
    .filter(({ tag }) => tag === 'tnum')
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

/** The features of Cyrillic. */
function featuresOf(view: DataView, scripts: number): number[] {
  const count = view.getUint16(scripts);
  for (let index = 0; index < count; index += 1) {
    const record = scripts + 2 + 6 * index;
    if (tagAt(view, record) !== 'cyrl') continue;
    const script = scripts + view.getUint16(record + 4);
    const language = script + view.getUint16(script);
    return Array.from({ length: view.getUint16(language + 4) }, (_, at) => view.getUint16(language + 6 + 2 * at));
  }
  return [];
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
