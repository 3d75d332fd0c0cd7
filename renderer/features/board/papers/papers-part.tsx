import { useCallback } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FileUp } from 'lucide-react';
import type { AgendaItemView } from '#shared/contract/board.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { DropArea } from '#renderer/features/attachments/drop-area.tsx';
import { LargeFileDialog } from '#renderer/features/attachments/large-file-dialog.tsx';
import { StagedLine } from '#renderer/features/attachments/staged-line.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { PaperLine } from './paper-line.tsx';
import { usePaperStaging } from './use-paper-staging.ts';

/** The papers of an item: chosen or dropped here, checked at once, each with what is said of it in the pack. */
export function PapersPart({ item }: { item: AgendaItemView }) {
  const { t } = useTranslation('board');
  const { queries } = useApplication();
  const { isReadOnly } = useWorkbook();
  const { data } = useQuery(queries.papers.ofMeeting.queryOptions({ input: { meeting: item.meeting } }));
  const staging = usePaperStaging(item.id, null);
  const papers = data?.filter((paper) => paper.item === item.id) ?? [];
  const pick = useCallback(() => void staging.pick(false), [staging]);
  const isEmpty = papers.length === 0 && staging.files.length === 0;
  return (
    <DropArea staging={staging} isDisabled={isReadOnly}>
      {isEmpty ? (
        <p className="text-ink-3">{isReadOnly ? '—' : t('papers.none')}</p>
      ) : (
        <ul aria-label={t('papers.title')}>
          {papers.map((paper) => (
            <PaperLine key={paper.id} paper={paper} />
          ))}
          {staging.files.map((file) => (
            <StagedLine key={file.key} file={file} onRemove={staging.remove} />
          ))}
        </ul>
      )}
      {!isReadOnly && (
        <Button size="small" icon={FileUp} onPress={pick} className="mt-1.5">
          {t('papers.add')}
        </Button>
      )}
      <LargeFileDialog question={staging.question} />
    </DropArea>
  );
}
