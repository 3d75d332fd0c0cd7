import { z } from 'zod';
import { defineEntity, type RecordOf } from './entity.ts';
import { field, governed } from './field.ts';

/** A member's comment on an issued pack, written in its HTML form and taken from the file that came back. */
export const comment = defineEntity('comment', {
  pack: governed(field.requiredReference('pack')),
  /** Where in the pack it stands: a section, and in it an item of the agenda or a record, as the pack names them. */
  section: governed(field.requiredText()),
  item: governed(field.reference('agendaItem')),
  about: governed(field.text()),
  text: governed(field.requiredText()),
  author: governed(field.requiredText()),
  writtenAt: governed(field.instant()),
  state: field.choice(['open', 'answered', 'noted'], 'open'),
  answer: field.bilingual(),
});
export type Comment = RecordOf<typeof comment>;

/** A file of comments that was read and of which something was taken: the same file is recognised. */
export const commentFile = defineEntity('commentFile', {
  pack: governed(field.requiredReference('pack')),
  /** Given by the form when the comments were saved. */
  file: governed(field.requiredText()),
  sha256: governed(field.requiredText()),
  author: governed(field.text()),
  savedAt: governed(field.instant()),
  /** The comments that were taken, and those that were left, by their ids in the file. */
  taken: governed(field.json(z.array(z.string()))),
  left: governed(field.json(z.array(z.string()))),
});
export type CommentFile = RecordOf<typeof commentFile>;
