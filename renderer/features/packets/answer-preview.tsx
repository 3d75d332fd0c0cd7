import { useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AnswerPreview as Preview } from '#shared/contract/packets.ts';
import { formatInstant, textIn } from '#shared/i18n/format.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { shownError } from '#renderer/app/errors.ts';
import { goTo, recordHref, screenHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { useTold } from '#renderer/app/use-told.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { ErrorState } from '#renderer/ui/states.tsx';
import { Switch } from '#renderer/ui/switch.tsx';
import { showAnswer, type ShownAnswer } from './answer-on-screen.ts';
import { AnswerTable } from './answer-table.tsx';
import { firstChosen, takeable, type Chosen } from './chosen-rows.ts';

/** What an answer says against what stands now; nothing is changed until it is taken. */
export function AnswerPreview({ answer }: { answer: ShownAnswer }) {
  const { t, i18n } = useTranslation(['packets', 'common']);
  const { queries } = useApplication();
  const { data, error } = useQuery(
    queries.packets.preview.queryOptions({
      input: { text: answer.text },
      queryKeyHashFn: () => answer.key,
      placeholderData: keepPreviousData,
    }),
  );
  if (error !== null)
    return (
      <div className="px-6">
        <ErrorState
          title={t('packets:preview.refused', { name: answer.name })}
          action={<Button onPress={() => showAnswer(null)}>{t('packets:preview.close')}</Button>}
        >
          {shownError(error, i18n).message}
        </ErrorState>
      </div>
    );
  if (data === undefined)
    return (
      <div className="px-6 pt-4">
        <Skeleton label={t('common:loading')} lines={8} />
      </div>
    );
  return <Answered preview={data} answer={answer} />;
}

function Answered({ preview, answer }: { preview: Preview; answer: ShownAnswer }) {
  const { t } = useTranslation('packets');
  const language = useLanguage();
  const { isReadOnly } = useWorkbook();
  const { run, isRunning } = useAction();
  const done = useTold();
  const [isWhole, setIsWhole] = useState(false);
  const [picked, setPicked] = useState<Chosen | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { packet, alreadyTaken, isOlder, records } = preview;
  const isClosed = alreadyTaken !== null || isReadOnly;
  const open = takeable(records);
  // What can be taken may change while one looks: what cannot any more is not chosen.
  const chosen: Chosen = new Set([...(picked ?? firstChosen(records))].filter((key) => open.has(key) && !isClosed));
  const unanswered = records.flatMap(({ rows }) => rows).filter(({ state }) => state === 'unanswered').length;

  const leave = () => {
    showAnswer(null);
    goTo(packet.programme === null ? screenHref('packets') : (recordHref('programme', packet.programme.id) ?? ''));
  };
  const take = async () => {
    const result = await run(
      ({ client }) => client.packets.take({ text: answer.text, keys: [...chosen], against: preview.against }),
      { onError: ({ message }) => setProblem(message) },
    );
    if (result === undefined) return;
    done(t('preview.done', { count: result.taken }));
    leave();
  };

  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="flex flex-col gap-2 px-6 pt-3 pb-2">
        <p className="text-pretty">
          <span className="font-semibold">
            {t('preview.by', { who: preview.answer.answeredBy, code: packet.code })}
          </span>
          <span className="text-ink-3">
            {preview.answer.answeredAt !== null && ` · ${formatInstant(preview.answer.answeredAt, language)}`}
            {packet.programme !== null && ` · ${textIn(packet.programme.title, language)}`}
          </span>
        </p>
        {alreadyTaken !== null && (
          <Banner tone="caution">
            {t('alreadyTaken', {
              when: formatInstant(alreadyTaken.takenAt, language),
              who: textIn(alreadyTaken.takenBy, language),
            })}{' '}
            {t('preview.takenNote')}
          </Banner>
        )}
        {isOlder && alreadyTaken === null && <Banner tone="caution">{t('preview.older')}</Banner>}
        {alreadyTaken === null && !isOlder && packet.answers.length > 0 && (
          <Banner tone="neutral">{t('preview.another', { count: packet.answers.length })}</Banner>
        )}
        {unanswered > 0 && (
          <Switch isSelected={isWhole} onChange={setIsWhole}>
            {t('preview.whole', { count: unanswered })}
          </Switch>
        )}
      </div>
      <div className="min-h-0 flex-1 overflow-auto px-6 pb-4">
        <AnswerTable
          records={records}
          isWhole={isWhole}
          chosen={chosen}
          isClosed={isClosed}
          onChange={(keys) => {
            setPicked(keys);
            setProblem(null);
          }}
        />
      </div>
      <footer className="flex flex-wrap items-center gap-2 border-t border-line bg-surface px-6 py-2.5">
        <p role="status" className="mr-auto text-ink-2">
          {problem === null ? (
            t('preview.chosen', { chosen: chosen.size, count: open.size })
          ) : (
            <span className="font-medium text-danger">{problem}</span>
          )}
        </p>
        <Button onPress={leave}>{t('preview.close')}</Button>
        {!isClosed && (
          <Button tone="primary" isDisabled={chosen.size === 0} isPending={isRunning} onPress={() => void take()}>
            {t('preview.take', { count: chosen.size })}
          </Button>
        )}
      </footer>
    </div>
  );
}
