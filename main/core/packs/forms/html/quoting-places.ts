import { ledgerRefsIn, type PackDocument } from '#shared/model/pack-document.ts';
import { commentSections, placeKey, type CommentPlace, type CommentSection } from '#shared/rules/comment-places.ts';

/** Where each figure of the ledger stands in the pack: the way back from annex B. */
export function quotingPlaces(document: PackDocument): ReadonlyMap<number, readonly CommentPlace[]> {
  const places = new Map<number, Map<string, CommentPlace>>();
  for (const { ref, path } of ledgerRefsIn(document)) {
    const place = placeAt(document, path);
    if (place === null) continue;
    const known = places.get(ref) ?? new Map<string, CommentPlace>();
    known.set(placeKey(place), place);
    places.set(ref, known);
  }
  return new Map([...places].map(([ref, known]) => [ref, [...known.values()]]));
}

function placeAt(document: PackDocument, [name, ...rest]: readonly (string | number)[]): CommentPlace | null {
  const section = commentSections.find((one) => one === name);
  return section === undefined ? null : { section, about: aboutAt(document, section, rest) || null };
}

/** The code of the record in whose lists the figure stands; null where it is the section's own. */
function aboutAt(document: PackDocument, section: CommentSection, path: readonly (string | number)[]): string | null {
  const index = (at: number) => Number(path[at]);
  switch (section) {
    case 'kpis':
      return document.kpis?.[index(0)]?.code ?? null;
    case 'programmes':
      return document.programmes?.[index(0)]?.code ?? null;
    case 'exceptions':
      return document.exceptions?.[index(0)]?.code ?? null;
    case 'risks':
      return path[0] === 'risks' ? (document.risks?.risks[index(1)]?.code ?? null) : null;
    case 'focusAreas':
      return path[0] === 'areas' ? (document.focusAreas?.areas[index(1)]?.code ?? null) : null;
    case 'plan':
      return path[0] === 'groups' ? (document.plan?.groups[index(1)]?.rows[index(3)]?.code ?? null) : null;
    default:
      return null;
  }
}
