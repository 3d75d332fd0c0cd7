import { useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CommentsPreview as Preview, ReadComment } from '#shared/contract/comments.ts';
import { formatInstant, textIn } from '#shared/i18n/format.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { shownError } from '#renderer/app/errors.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { ErrorState } from '#renderer/ui/states.tsx';
import { CommentPlace } from './comment-place.tsx';
import type { CommentsOnScreen } from './use-read-comments.ts';

interface PreviewDialogProps {
  shown: CommentsOnScreen | null;
  onClose: () => void;
  onTaken: (meeting: string) => void;
}

/** What a file of comments says, each at its place; nothing is changed until some are taken. */
export function CommentsPreviewDialog({ shown, onClose, onTaken }: PreviewDialogProps) {
  const { t } = useTranslation(['comments', 'common']);
  return (
    <Dialog
      isOpen={shown !== null}
      onOpenChange={onClose}
      title={t('comments:preview.title')}
      closeLabel={t('common:close')}
      size="large"
    >
      {shown && <CommentsPreview key={shown.text} file={shown} onClose={onClose} onTaken={onTaken} />}
    </Dialog>
  );
}

interface PreviewProps extends Omit<PreviewDialogProps, 'shown'> {
  file: CommentsOnScreen;
}

function CommentsPreview({ file, ...rest }: PreviewProps) {
  const { t, i18n } = useTranslation(['comments', 'common']);
  const { queries } = useApplication();
  const { data, error } = useQuery(
    queries.comments.preview.queryOptions({ input: { text: file.text }, placeholderData: keepPreviousData }),
  );
  if (error !== null)
    return (
      <ErrorState
        title={t('comments:preview.refused', { name: file.name })}
        action={<Button onPress={rest.onClose}>{t('comments:preview.close')}</Button>}
      >
        {shownError(error, i18n).message}
      </ErrorState>
    );
  if (data === undefined) return <Skeleton label={t('common:loading')} lines={6} />;
  return <ReadComments preview={data} text={file.text} {...rest} />;
}

const isNews = ({ state }: ReadComment) => state !== 'taken';

function ReadComments({
  preview,
  text,
  onClose,
  onTaken,
}: { preview: Preview; text: string } & Omit<PreviewDialogProps, 'shown'>) {
  const { t } = useTranslation('comments');
  const language = useLanguage();
  const { isReadOnly } = useWorkbook();
  const { tell, isRunning } = useToldAction();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<string | null>(null);
  const { pack, file, alreadyTaken, comments } = preview;
  const news = comments.filter(isNews);
  const chosen = news.filter(({ id }) => !left.has(id)).map(({ id }) => id);
  const isClosed = isReadOnly || news.length === 0;

  const choose = (ids: readonly string[], isChosen: boolean) => {
    const next = new Set(left);
    for (const id of ids) {
      if (isChosen) next.delete(id);
      else next.add(id);
    }
    setLeft(next);
    setProblem(null);
  };
  const take = async () => {
    const refusal = await tell(t('preview.done', { count: chosen.length }), (client) =>
      client.comments.take({ text, ids: chosen, against: preview.against }),
    );
    setProblem(refusal);
    if (refusal !== null) return;
    onTaken(pack.meeting);
    onClose();
  };

  return (
    <>
      <p className="text-pretty">
        <span className="font-semibold">
          {t('preview.by', { who: file.author, number: textIn(pack.number, language), version: pack.version })}
        </span>
        <span className="text-ink-3">
          {' '}
          · {formatInstant(file.savedAt, language)} · {textIn(pack.meetingName, language)}
        </span>
      </p>
      {alreadyTaken !== null && (
        <Banner tone="caution">
          {t(textIn(alreadyTaken.takenBy, language) === '' ? 'preview.alreadyOn' : 'preview.already', {
            when: formatInstant(alreadyTaken.takenAt, language),
            who: textIn(alreadyTaken.takenBy, language),
          })}
        </Banner>
      )}
      <div>
        {!isClosed && news.length > 1 && (
          <div className="border-b border-line-strong pb-1.5">
            <Checkbox
              isSelected={chosen.length === news.length}
              isIndeterminate={chosen.length > 0 && chosen.length < news.length}
              onChange={(isChosen) =>
                choose(
                  news.map(({ id }) => id),
                  isChosen,
                )
              }
            >
              {t('preview.all')}
            </Checkbox>
          </div>
        )}
        <ul>
          {comments.map((comment) => (
            <li key={comment.id} className="border-b border-line py-2.5">
              <ReadCommentLine
                comment={comment}
                isChosen={chosen.includes(comment.id)}
                isClosed={isClosed}
                onChange={(isChosen) => choose([comment.id], isChosen)}
              />
            </li>
          ))}
        </ul>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <p role="status" className="mr-auto text-pretty text-ink-2">
          {problem !== null ? (
            <span className="font-medium text-danger">{problem}</span>
          ) : news.length === 0 ? (
            t('preview.nothing')
          ) : (
            t('preview.chosen', { chosen: chosen.length, count: news.length })
          )}
        </p>
        <Button onPress={onClose}>{t('preview.close')}</Button>
        {!isClosed && (
          <Button tone="primary" isDisabled={chosen.length === 0} isPending={isRunning} onPress={() => void take()}>
            {chosen.length === 0 ? t('preview.takeNone') : t('preview.take', { count: chosen.length })}
          </Button>
        )}
      </div>
    </>
  );
}

interface LineProps {
  comment: ReadComment;
  isChosen: boolean;
  isClosed: boolean;
  onChange: (isChosen: boolean) => void;
}

function ReadCommentLine({ comment, isChosen, isClosed, onChange }: LineProps) {
  const { t } = useTranslation('comments');
  const language = useLanguage();
  const { place, text, writtenAt, state } = comment;
  const said = (
    <span className="flex min-w-0 flex-col gap-0.5">
      <CommentPlace place={place} isLink={false} />
      <span className="whitespace-pre-wrap text-pretty [overflow-wrap:anywhere]" dir="auto">
        {text}
      </span>
      <span className="text-sm text-ink-3">
        {formatInstant(writtenAt, language)}
        {state !== 'new' && ` · ${t(`state.${state}`)}`}
      </span>
    </span>
  );
  if (isClosed || state === 'taken') return <div className="pl-6">{said}</div>;
  return (
    <Checkbox isSelected={isChosen} onChange={onChange}>
      {said}
    </Checkbox>
  );
}
