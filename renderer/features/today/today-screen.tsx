import { useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatWeekday } from '#shared/i18n/format.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useLanguage, usePreferences } from '#renderer/app/preferences.tsx';
import { useShellActions } from '#renderer/app/shell-actions.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { AnswerDropArea } from '#renderer/features/packets/answer-drop-area.tsx';
import { useLogKey } from '#renderer/features/programmes/use-log-key.ts';
import { Button } from '#renderer/ui/button.tsx';
import { LineKeys } from '#renderer/ui/line-keys.tsx';
import { ScreenHeader, SearchPill } from '#renderer/ui/screen-header.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { ErrorState } from '#renderer/ui/states.tsx';
import { ChangesCard } from './changes-card.tsx';
import { HealthCard } from './health-card.tsx';
import { MeetingCard } from './meeting-card.tsx';
import { TodayDialogs, type TodayDialog } from './today-dialogs.tsx';
import { WaitingLists } from './waiting-lists.tsx';
import { WhoPicker } from './who-picker.tsx';

/** Read at first, of each list; the rest on demand. */
const linesRead = 40;
const allLines = 5_000;

/** What needs this person on the day, each line settled where it stands; beside it, how the plan is. */
export function TodayScreen() {
  const { t } = useTranslation(['today', 'shell', 'common', 'programmes']);
  const language = useLanguage();
  const { queries } = useApplication();
  const { preferences } = usePreferences();
  const { asOf, isReadOnly } = useWorkbook();
  const { openSearch } = useShellActions();
  const [scope, setScope] = useState<'mine' | 'all'>('mine');
  const [limit, setLimit] = useState(linesRead);
  const [dialog, setDialog] = useState<TodayDialog | null>(null);
  const input = { asOf, person: preferences.person, scope, limit };
  const today = useQuery(queries.today.get.queryOptions({ input, placeholderData: keepPreviousData }));
  const log = () => setDialog({ kind: 'log', milestone: null });
  useLogKey(() => !isReadOnly && log());

  return (
    <>
      <AnswerDropArea>
        <ScreenHeader
          title={t('shell:nav.today')}
          sub={formatWeekday(asOf, language)}
          aside={<WhoPicker waiting={today.data?.waiting} scope={scope} onScope={setScope} />}
          search={<SearchPill label={t('common:search')} hint="Ctrl K" onPress={openSearch} />}
          action={
            !isReadOnly && (
              <Button tone="primary" hint="Ctrl L" onPress={log}>
                {t('log')}
              </Button>
            )
          }
        />
        <div className="@container min-h-0 flex-1 overflow-y-auto">
          <div className="grid gap-x-10 gap-y-6 px-6 pt-2.5 pb-8 @min-[900px]:grid-cols-[minmax(0,1fr)_minmax(340px,404px)]">
            <div className="flex min-w-0 flex-col gap-6">
              {today.isPending && <Skeleton label={t('common:loading')} lines={10} />}
              {today.isError && <ErrorState title={t('shell:errorTitle')} />}
              {today.data && (
                <LineKeys className="flex flex-col gap-6">
                  <WaitingLists
                    today={today.data}
                    onDialog={setDialog}
                    onShowAll={today.data.scope === 'mine' ? () => setScope('all') : undefined}
                    onReadAll={() => setLimit(allLines)}
                  />
                </LineKeys>
              )}
            </div>
            <div className="flex min-w-0 flex-col gap-4">
              <MeetingCard />
              {today.data && <HealthCard health={today.data.health} />}
              <ChangesCard />
            </div>
          </div>
        </div>
      </AnswerDropArea>
      {dialog && <TodayDialogs dialog={dialog} onClose={() => setDialog(null)} />}
    </>
  );
}
