import type { Paper } from '#shared/model/board.ts';
import type { PackAgenda } from '#shared/model/pack-document/meeting.ts';
import type { PackPaper } from '#shared/model/pack-document/papers.ts';
import { currentPapers } from '../../board/meeting-views.ts';
import { groupBy } from '../../records/by-id.ts';
import { readRecord } from '../../workbook/records.ts';
import type { FreezeContext } from './freeze-context.ts';
import { textOf } from './pack-language.ts';

const mediaTypes: Readonly<Record<string, PackPaper['mediaType']>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
};

/** The papers whose pages stand in the book, as they are listed at the items: for whoever may read them there. */
export function freezePapers(context: FreezeContext, agenda: PackAgenda): PackPaper[] {
  const { database, meeting, restricted } = context;
  const papers = groupBy(currentPapers(database, meeting.id), ({ item }) => item);
  return agenda.items.flatMap((item) =>
    (papers.get(item.id ?? '') ?? []).flatMap((paper, index) => {
      const listed = item.papers[index];
      const bound = listed === undefined ? null : boundPaper(context, item, paper);
      return bound === null || listed === undefined ? [] : [restricted.like(bound, listed)];
    }),
  );
}

function boundPaper(
  { database }: FreezeContext,
  item: PackAgenda['items'][number],
  { title, version, language, inBook, sheets, attachment: id }: Paper,
): PackPaper | null {
  const attachment = readRecord(database, 'attachment', id);
  const name = attachment?.fileName ?? '';
  const mediaType = mediaTypes[name.slice(name.lastIndexOf('.') + 1).toLowerCase()];
  const sha256 = attachment?.sha256 ?? null;
  if (!inBook || sheets === null || mediaType === undefined || sha256 === null) return null;
  const called = title.bg + title.en === '' ? { bg: nameOfFile(name), en: nameOfFile(name) } : title;
  return {
    item: item.number,
    itemTitle: item.title,
    title: textOf(called),
    version,
    language,
    sha256,
    mediaType,
    sheets,
  };
}

/** What a paper is called that nobody has named. */
const nameOfFile = (fileName: string): string => fileName.replace(/\.[^.]*$/, '');
