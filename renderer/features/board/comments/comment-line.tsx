import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommentView } from '#shared/contract/comments.ts';
import { formatInstant, textIn } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import { ActionLine } from '#renderer/ui/action-list.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { StatusLabel } from '#renderer/ui/status-label.tsx';
import { TextPair } from '#renderer/app/form/text-pair.tsx';
import { UnfoldButton } from '../unfold-button.tsx';
import { CommentPlace } from './comment-place.tsx';

const signs = { open: 'planned', answered: 'completed', noted: 'completed' } as const;

/** One comment at its place, with what can be done with it. */
export function CommentLine({ comment, isReadOnly }: { comment: CommentView; isReadOnly: boolean }) {
  const { t } = useTranslation('comments');
  const language = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const { state, text, author, writtenAt, answer, packName, takenAt, takenBy } = comment;
  const answered = textIn(answer, language);
  const facts = [
    writtenAt !== null && formatInstant(writtenAt, language),
    t('fromVersion', { number: textIn(packName.number, language), version: packName.version }),
    t(textIn(takenBy, language) === '' ? 'takenOn' : 'takenBy', {
      when: formatInstant(takenAt, language),
      who: textIn(takenBy, language),
    }),
  ];
  return (
    <ActionLine
      lead={<StatusLabel status={signs[state]}>{t(`status.${state}`)}</StatusLabel>}
      title={
        <span className="inline-flex flex-col gap-0.5 py-1 align-top">
          <CommentPlace place={comment.place} />
          <span className="font-normal text-pretty whitespace-pre-wrap [overflow-wrap:anywhere]" dir="auto">
            {text}
          </span>
          <span className="text-sm font-normal text-ink-3">
            <span className="font-medium text-ink-2">{author}</span> · {facts.filter(Boolean).join(' · ')}
          </span>
          {answered !== '' && !isOpen && (
            <span className="mt-1 border-l-2 border-accent pl-2.5 font-normal text-pretty whitespace-pre-wrap">
              <span className="block text-sm text-ink-3">{t('answerTitle')}</span>
              {answered}
            </span>
          )}
        </span>
      }
      action={
        isReadOnly ? null : (
          <UnfoldButton
            isOpen={isOpen}
            label={`${t(answered === '' ? 'answer' : 'editAnswer')}: ${text}`}
            onToggle={() => setIsOpen(!isOpen)}
          >
            {t(answered === '' ? 'answer' : 'editAnswer')}
          </UnfoldButton>
        )
      }
    >
      {isOpen && <CommentAnswer comment={comment} onDone={() => setIsOpen(false)} />}
    </ActionLine>
  );
}

function CommentAnswer({ comment, onDone }: { comment: CommentView; onDone: () => void }) {
  const { t } = useTranslation('comments');
  const { tell, isRunning } = useToldAction();
  const [answer, setAnswer] = useState(comment.answer);
  const [problem, setProblem] = useState<string | null>(null);
  const { id, state, item } = comment;

  const did = async (said: string, act: Parameters<typeof tell>[1]) => {
    const refusal = await tell(said, act);
    setProblem(refusal);
    if (refusal === null) onDone();
  };
  const save = () => {
    if (answer.bg.trim() === '' && answer.en.trim() === '') {
      setProblem(t('needsAnswer'));
      return;
    }
    const patch = { bg: answer.bg.trim(), en: answer.en.trim() };
    void did(t('answered'), (client) => client.comments.settle({ id, state: 'answered', answer: patch }));
  };

  return (
    <div className="flex flex-col gap-3 border-t border-line pt-3 pb-1">
      <TextPair
        label={t('answerTitle')}
        value={answer}
        onChange={(value) => {
          setAnswer(value);
          setProblem(null);
        }}
        error={problem}
        isMultiline
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just asked to write the answer
        autoFocus
      />
      <div className="flex flex-wrap gap-2">
        <Button tone="primary" isPending={isRunning} onPress={save}>
          {t('saveAnswer')}
        </Button>
        {state === 'open' ? (
          <Button onPress={() => void did(t('noted'), (client) => client.comments.settle({ id, state: 'noted' }))}>
            {t('note')}
          </Button>
        ) : (
          <Button onPress={() => void did(t('reopened'), (client) => client.comments.settle({ id, state: 'open' }))}>
            {t('reopen')}
          </Button>
        )}
        {item !== null && (
          <Button onPress={() => void did(t('inDiscussion'), (client) => client.comments.toDiscussion({ id }))}>
            {t('toDiscussion')}
          </Button>
        )}
        <Button onPress={() => void did(t('madeTopic'), (client) => client.comments.toTopic({ id }))}>
          {t('toTopic')}
        </Button>
      </div>
    </div>
  );
}
