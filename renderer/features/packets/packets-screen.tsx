import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ArrowLeft, FileInput } from 'lucide-react';
import { useApplication } from '#renderer/app/application.tsx';
import { shownError } from '#renderer/app/errors.ts';
import { screenHref } from '#renderer/app/paths.ts';
import { useShellActions } from '#renderer/app/shell-actions.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { ScreenHeader, SearchPill } from '#renderer/ui/screen-header.tsx';
import { EmptyState, ErrorState } from '#renderer/ui/states.tsx';
import { AnswerDropArea } from './answer-drop-area.tsx';
import { AnswerPreview } from './answer-preview.tsx';
import { useAnswerOnScreen } from './answer-on-screen.ts';
import { PacketList } from './packet-list.tsx';
import { useReadAnswer } from './use-read-answer.ts';

/** All packets and their answers; an answer that is read stands in their place until it is taken or left. */
export function PacketsScreen() {
  const { t } = useTranslation(['packets', 'common']);
  const { openSearch } = useShellActions();
  const answer = useAnswerOnScreen();
  const { pick, isRunning } = useReadAnswer();
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col">
      <ScreenHeader
        title={answer === null ? t('packets:list.title') : t('packets:preview.title')}
        sub={
          <Link href={screenHref('programmes')}>
            <span className="inline-flex items-center gap-1">
              <Icon shape={ArrowLeft} size={14} />
              {t('packets:backToProgrammes')}
            </span>
          </Link>
        }
        search={<SearchPill label={t('common:search')} hint="Ctrl K" onPress={openSearch} />}
        action={
          <Button
            tone={answer === null ? 'primary' : 'quiet'}
            icon={FileInput}
            isPending={isRunning}
            onPress={() => void pick()}
          >
            {answer === null ? t('packets:read') : t('packets:readAnother')}
          </Button>
        }
      />
      <AnswerDropArea>
        {answer === null ? <AllPackets /> : <AnswerPreview key={answer.text} answer={answer} />}
      </AnswerDropArea>
    </div>
  );
}

function AllPackets() {
  const { t, i18n } = useTranslation(['packets', 'shell']);
  const { queries } = useApplication();
  const { data, error } = useQuery(queries.packets.list.queryOptions({ input: {}, placeholderData: keepPreviousData }));
  if (error !== null) return <ErrorState title={t('shell:errorTitle')}>{shownError(error, i18n).message}</ErrorState>;
  if (data === undefined) return null;
  if (data.length === 0)
    return (
      <EmptyState icon={FileInput} title={t('packets:empty.title')}>
        {t('packets:empty.text')}
      </EmptyState>
    );
  return (
    <div className="h-full overflow-y-auto px-6 pt-4 pb-10">
      <p className="mb-3 max-w-160 text-pretty text-ink-2">{t('packets:list.dropHint')}</p>
      <PacketList packets={data} hasProgrammes />
    </div>
  );
}
