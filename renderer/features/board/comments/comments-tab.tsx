import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FileInput, MessageSquareText } from 'lucide-react';
import type { MeetingDetail } from '#shared/contract/board.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { shownError } from '#renderer/app/errors.ts';
import { goTo, recordHref } from '#renderer/app/paths.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { DropArea } from '#renderer/features/attachments/drop-area.tsx';
import { ActionList } from '#renderer/ui/action-list.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { EmptyState, ErrorState } from '#renderer/ui/states.tsx';
import { CommentLine } from './comment-line.tsx';
import { CommentsPreviewDialog } from './comments-preview.tsx';
import { useReadComments } from './use-read-comments.ts';

/** What members wrote on the packs of a meeting, at its places; files of comments are read here. */
export function CommentsTab({ meeting }: { meeting: MeetingDetail }) {
  const { t, i18n } = useTranslation(['comments', 'common', 'board']);
  const { queries } = useApplication();
  const { isReadOnly } = useWorkbook();
  const { shown, close, pick, drop, refuse, isRunning } = useReadComments();
  const [isAll, setIsAll] = useState(false);
  const { data, error } = useQuery(queries.comments.list.queryOptions({ input: { meeting: meeting.id } }));
  if (error !== null) return <ErrorState title={t('board:loadFailed')}>{shownError(error, i18n).message}</ErrorState>;
  if (data === undefined) return <Skeleton label={t('common:loading')} />;
  const open = data.filter(({ state }) => state === 'open');
  const listed = isAll ? data : data.filter(({ state }) => state === 'open');
  const read = (
    <Button icon={FileInput} isPending={isRunning} onPress={() => void pick()}>
      {t('read')}
    </Button>
  );
  return (
    <DropArea staging={{ drop, refuse }} isDisabled={false}>
      {data.length === 0 ? (
        <EmptyState icon={MessageSquareText} title={t('empty')} action={read}>
          {meeting.packs.every(({ kind }) => kind !== 'main') ? t('noPack') : t('dropHint')}
        </EmptyState>
      ) : (
        <Section
          title={t('name')}
          note={open.length === 0 ? t('noneOpen') : t('count', { count: open.length })}
          action={
            <div className="flex flex-wrap items-center gap-2">
              <Segmented
                label={t('filter')}
                segments={[
                  { value: 'open', label: t('filterOpen') },
                  { value: 'all', label: t('filterAll') },
                ]}
                value={isAll ? 'all' : 'open'}
                onChange={(value) => setIsAll(value === 'all')}
              />
              {read}
            </div>
          }
        >
          {listed.length === 0 ? (
            <p className="border-t border-line-strong pt-2.5 text-ink-2">{t('allSettled')}</p>
          ) : (
            <ActionList label={t('name')}>
              {listed.map((comment) => (
                <CommentLine key={comment.id} comment={comment} isReadOnly={isReadOnly} />
              ))}
            </ActionList>
          )}
        </Section>
      )}
      <CommentsPreviewDialog
        shown={shown}
        onClose={close}
        onTaken={(taken) => {
          if (taken !== meeting.id) goTo(recordHref('meeting', taken) ?? '');
        }}
      />
    </DropArea>
  );
}
