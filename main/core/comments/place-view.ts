import type { Database } from 'better-sqlite3';
import type { CommentPlaceView } from '#shared/contract/comments.ts';
import type { PackDocument } from '#shared/model/pack-document.ts';
import type { PackText } from '#shared/model/pack-document/text.ts';
import { recordOfSection, type CommentSection, type NamedPlace } from '#shared/rules/comment-places.ts';
import { templateWords } from '../packs/forms/template-words.ts';
import { readRecord, readRecords } from '../workbook/records.ts';

/** What a section is called in the pack. */
function sectionTitle(document: PackDocument, section: CommentSection): PackText {
  if (section === 'strategyMap') return document.strategyMap?.title ?? { bg: '', en: '' };
  if (section === 'focusAreas' && document.focusAreas?.heading !== undefined) return document.focusAreas.heading;
  const words = templateWords(document).pack;
  return { bg: words.bg.sections[section], en: words.en.sections[section] };
}

/** A place by the words of its pack, with the record that stands behind it today. */
export function placeView(database: Database, document: PackDocument, place: NamedPlace): CommentPlaceView {
  const { section, about, title } = place;
  return {
    section,
    sectionTitle: sectionTitle(document, section),
    about,
    title,
    opens: opened(database, place),
  };
}

function opened(database: Database, { section, about, item }: NamedPlace): CommentPlaceView['opens'] {
  if (item !== null && readRecord(database, 'agendaItem', item) !== null) return { entity: 'agendaItem', id: item };
  const entity = recordOfSection[section];
  if (entity === null || about === null) return null;
  const found = readRecords(database, entity, 'code = @about', { about })[0];
  return found === undefined ? null : { entity, id: found.id };
}
