import { useTranslation } from 'react-i18next';
import { programmeSheet } from '#shared/charts/timeline/programme-sheet.ts';
import type { TimeExtent } from '#shared/charts/timeline/time-window.ts';
import type { ProgrammeDetail } from '#shared/contract/programmes.ts';
import { formatDate } from '#shared/i18n/format.ts';
import { timelineTicks } from '#shared/i18n/timeline-words.ts';
import { pngOf, svgBlob, withTypeface } from '#renderer/app/picture.ts';
import { saveFile } from '#renderer/app/save-file.ts';
import { useAction } from '#renderer/app/use-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { useWords } from '../use-words.ts';
import { drawnRow, type TimelineRow } from './timeline-rows.ts';

/** As wide as a page across. */
const savedWidth = 1_200;

/** Saves the whole timeline as a drawing or a picture, whatever part of it is in view. */
export function useSaveTimeline(
  programme: ProgrammeDetail,
  rows: readonly TimelineRow[],
  extent: TimeExtent | null,
): (format: 'svg' | 'png') => Promise<unknown> {
  const { t } = useTranslation('programmes');
  const { asOf } = useWorkbook();
  const { run } = useAction();
  const { title, language, sentence } = useWords();
  return (format) =>
    run(async (application) => {
      if (extent === null) return;
      const markup = programmeSheet(
        {
          heading: `${title(programme)}: ${t('timeline.inHeading')}`,
          period: extent,
          asOf,
          asOfLabel: t('timeline.asOf', { date: formatDate(asOf, language) }),
          tick: timelineTicks(language),
          rows: rows.map((row) => ({
            row: drawnRow(row),
            name:
              row.phase === null
                ? t('timeline.whole')
                : [row.phase.kind === 'workPackage' ? row.phase.code : null, title(row.phase)]
                    .filter(Boolean)
                    .join(' '),
            told: new Map(
              row.items.map((item) => [
                item.id,
                `${[item.code, title(item)].filter(Boolean).join(' ')}. ${sentence(item)}`,
              ]),
            ),
          })),
        },
        savedWidth,
      );
      const svg = await withTypeface(markup, language);
      const saved = await saveFile(application, {
        name: t('timeline.fileName', { name: programme.acronym ?? title(programme), date: asOf }),
        format,
        make: async () => (format === 'png' ? pngOf(svg) : svgBlob(svg)),
      });
      if (saved !== null) application.toaster.show({ text: t('slips.saved', { name: saved }) });
    });
}
