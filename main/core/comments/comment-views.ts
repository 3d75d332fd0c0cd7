import type { Database } from 'better-sqlite3';
import type { CommentView } from '#shared/contract/comments.ts';
import type { Comment } from '#shared/model/comment.ts';
import type { PackDocument } from '#shared/model/pack-document.ts';
import type { Pack } from '#shared/model/pack.ts';
import { commentPlaces, commentSections, placeKey, type NamedPlace } from '#shared/rules/comment-places.ts';
import { frozenDocument } from '../packs/pack-store.ts';
import { nameOf } from '../records/linked.ts';
import { recordingOf } from '../records/recording.ts';
import { readRecord, readRecords } from '../workbook/records.ts';
import { placeView } from './place-view.ts';

interface KnownPack {
  readonly pack: Pack;
  readonly document: PackDocument;
  /** By key, in the order of the pages. */
  readonly places: ReadonlyMap<string, NamedPlace & { readonly order: number }>;
}

function knownPack(database: Database, pack: Pack): KnownPack {
  const document = frozenDocument(database, pack);
  const places = commentPlaces(document).map((place, order) => [placeKey(place), { ...place, order }] as const);
  return { pack, document, places: new Map(places) };
}

/** The comments on the packs of a meeting, in the order of their pages, then as they were written. */
export function commentViews(database: Database, meeting: string): CommentView[] {
  const comments = readRecords(
    database,
    'comment',
    'archived = 0 AND pack IN (SELECT id FROM pack WHERE meeting = @meeting)',
    { meeting },
  );
  const packs = new Map<string, KnownPack>();
  const packOf = (id: string): KnownPack | null => {
    const known = packs.get(id);
    if (known !== undefined) return known;
    const pack = readRecord(database, 'pack', id);
    if (pack === null) return null;
    const read = knownPack(database, pack);
    packs.set(id, read);
    return read;
  };
  return comments
    .flatMap((comment) => {
      const known = packOf(comment.pack);
      return known === null ? [] : [{ comment, known, place: placeOf(known, comment) }];
    })
    .toSorted((a, b) => a.place.order - b.place.order || written(a.comment).localeCompare(written(b.comment)))
    .map(({ comment, known, place }) => commentView(database, comment, known, place));
}

const written = ({ writtenAt, id }: Comment) => `${writtenAt ?? ''} ${id}`;

/** The place that was checked when the comment was taken. */
function placeOf({ places }: KnownPack, { section, about }: Comment): NamedPlace & { order: number } {
  const known = commentSections.find((one) => one === section) ?? 'agenda';
  const place = { section: known, about, title: null, item: null };
  return places.get(placeKey(place)) ?? { ...place, order: places.size };
}

function commentView(database: Database, comment: Comment, known: KnownPack, place: NamedPlace): CommentView {
  const { recordedAt, recordedBy } = recordingOf(database, comment.id);
  const { bg, en } = nameOf(database, 'person', recordedBy)?.title ?? { bg: recordedBy, en: recordedBy };
  const { pack, document } = known;
  return {
    ...comment,
    place: placeView(database, document, place),
    packName: { id: pack.id, number: document.pack.number, version: pack.version },
    takenAt: recordedAt,
    takenBy: { bg, en },
  };
}

/** How many comments are open, of each meeting that has such. */
export function openComments(database: Database) {
  const counts = database
    .prepare<[], { meeting: string; count: number }>(
      `SELECT pack.meeting AS meeting, count(*) AS count FROM comment JOIN pack ON pack.id = comment.pack
       WHERE comment.state = 'open' AND comment.deleted = 0 AND comment.archived = 0 AND pack.deleted = 0
       GROUP BY pack.meeting`,
    )
    .all();
  return counts.flatMap(({ meeting, count }) => {
    const title = readRecord(database, 'meeting', meeting)?.title;
    return title === undefined ? [] : [{ meeting, meetingName: { bg: title.bg, en: title.en }, count }];
  });
}
