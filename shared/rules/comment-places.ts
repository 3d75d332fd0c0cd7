import type { PackDocument } from '#shared/model/pack-document.ts';
import type { PackText } from '#shared/model/pack-document/text.ts';

/** The sections of a pack on which, and in which, its readers may comment. */
export const commentSections = [
  'agenda',
  'summary',
  'focusAreas',
  'strategyMap',
  'exceptions',
  'risks',
  'programmes',
  'kpis',
  'advice',
  'corrections',
  'papers',
  'plan',
  'ledger',
] as const;
export type CommentSection = (typeof commentSections)[number];

/** Where a comment stands: a section, or in it an item of the agenda by its number or a record by its code. */
export interface CommentPlace {
  readonly section: CommentSection;
  readonly about: string | null;
}

export interface NamedPlace extends CommentPlace {
  /** What stands there; null for a section, whose name is the form's. */
  readonly title: PackText | null;
  /** The item of the agenda, where the document knows it. */
  readonly item: string | null;
}

export const placeKey = ({ section, about }: CommentPlace): string =>
  about === null ? section : `${section}/${about}`;

/** The kinds of record that a code in a section names. */
export const recordOfSection = {
  agenda: null,
  summary: null,
  focusAreas: null,
  strategyMap: null,
  exceptions: 'activity',
  risks: 'risk',
  programmes: 'programme',
  kpis: 'kpi',
  advice: null,
  corrections: null,
  papers: null,
  plan: 'activity',
  ledger: null,
} as const satisfies Record<CommentSection, 'activity' | 'risk' | 'programme' | 'kpi' | null>;

/**
 * Every place of a document on which one may comment, in the order of its pages. The form shows its buttons there, and a
 * comment elsewhere was not written in it. What has no code of its own, or shares one, is commented on with its section.
 */
export function commentPlaces(document: PackDocument): NamedPlace[] {
  const { agenda, summary, focusAreas, strategyMap, exceptions, risks, programmes, kpis, advice, plan } = document;
  const areas = focusAreas === null ? null : focusAreas.areas.map(({ code, title }) => ({ about: code, title }));
  return [
    ...placesIn(
      'agenda',
      agenda?.items
        .filter(({ isSection }) => isSection !== true)
        .map(({ number, title, id }) => ({ about: number, title, item: id ?? null })),
    ),
    ...placesIn('summary', summary && []),
    ...placesIn('focusAreas', areas),
    ...placesIn('strategyMap', strategyMap && []),
    ...placesIn(
      'exceptions',
      exceptions?.map(({ code, title }) => ({ about: code, title })),
    ),
    ...placesIn(
      'risks',
      risks?.risks.map(({ code, event }) => ({ about: code, title: event })),
    ),
    ...placesIn(
      'programmes',
      programmes?.map(({ code, title }) => ({ about: code, title })),
    ),
    ...placesIn(
      'kpis',
      kpis?.map(({ code, title }) => ({ about: code, title })),
    ),
    ...placesIn(
      'advice',
      advice?.map(({ ref, text }) => ({ about: ref.bg, title: text })),
    ),
    ...placesIn('corrections', document.corrections && []),
    ...placesIn('papers', document.papers && []),
    ...placesIn(
      'plan',
      plan?.groups.flatMap(({ rows }) => rows.map(({ code, title }) => ({ about: code, title }))),
    ),
    ...placesIn('ledger', []),
  ];
}

interface Entry {
  readonly about: string | null;
  readonly title: PackText;
  readonly item?: string | null;
}

function placesIn(section: CommentSection, entries: readonly Entry[] | null | undefined): NamedPlace[] {
  if (entries === null || entries === undefined) return [];
  const seen = new Set<string>();
  const named = entries.flatMap(({ about, title, item = null }): NamedPlace[] => {
    if (about === null || about === '' || seen.has(about)) return [];
    seen.add(about);
    return [{ section, about, title, item }];
  });
  return [{ section, about: null, title: null, item: null }, ...named];
}
