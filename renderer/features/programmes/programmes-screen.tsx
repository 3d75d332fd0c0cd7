import { useMemo, useState } from 'react';
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Globe, Plus } from 'lucide-react';
import { useApplication } from '#renderer/app/application.tsx';
import { shownError } from '#renderer/app/errors.ts';
import { screenHref } from '#renderer/app/paths.ts';
import type { RecordScreenProps } from '#renderer/app/routes.tsx';
import { useShellActions } from '#renderer/app/shell-actions.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { AnswerDropArea } from '#renderer/features/packets/answer-drop-area.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { ScreenHeader, SearchPill } from '#renderer/ui/screen-header.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { SplitView } from '#renderer/ui/split-view.tsx';
import { EmptyState, ErrorState } from '#renderer/ui/states.tsx';
import { ItemPanel } from './item-panel.tsx';
import { ProgrammeDialogs } from './programme-dialogs.tsx';
import { ProgrammePage } from './programme-page.tsx';
import { ProgrammesOverview } from './programmes-overview.tsx';
import { ProgrammesToolbar } from './programmes-toolbar.tsx';
import type { When } from './programme-item.ts';
import { useLogKey } from './use-log-key.ts';
import { useProgrammeForms } from './use-programme-forms.ts';
import { useProgrammePlace } from './use-programme-place.ts';

/** All programmes, or one of them with its milestones and deliverables; a record opens beside its tables. */
export function ProgrammesScreen({ recordId }: RecordScreenProps) {
  const { t, i18n } = useTranslation(['programmes', 'shell', 'common']);
  const { queries } = useApplication();
  const { asOf, isReadOnly } = useWorkbook();
  const { openSearch } = useShellActions();
  const [when, setWhen] = useState<When>('all');
  const [isExpanded, setIsExpanded] = useState(false);
  const place = useProgrammePlace(recordId);
  const list = useQuery(queries.programmes.list.queryOptions({ input: { asOf }, placeholderData: keepPreviousData }));
  const detail = useQuery(
    queries.programmes.get.queryOptions({
      input: place.programme === null ? skipToken : { id: place.programme, asOf },
      placeholderData: keepPreviousData,
    }),
  );
  const programmes = list.data?.programmes ?? [];
  const programme = place.programme === null ? null : (detail.data ?? null);
  const item = useMemo(
    () =>
      [...(programme?.milestones ?? []), ...(programme?.deliverables ?? [])].find(({ id }) => id === place.item) ??
      null,
    [programme, place.item],
  );
  const forms = useProgrammeForms();
  useLogKey(() => {
    if (isReadOnly) return;
    if (item !== null && 'recordedStatus' in item) forms.actions.openStep(item);
    else forms.actions.log(item);
  });

  const isMissing = place.isMissing || (place.item !== null && programme !== null && item === null);
  const error = list.error ?? detail.error;
  return (
    <>
      <AnswerDropArea>
        <SplitView
          header={
            <>
              <ScreenHeader
                title={t('shell:nav.programmes')}
                sub={<Link href={screenHref('packets')}>{t('shell:nav.packets')}</Link>}
                search={<SearchPill label={t('common:search')} hint="Ctrl K" onPress={openSearch} />}
                action={
                  !isReadOnly && (
                    <>
                      <Button icon={Plus} onPress={forms.actions.createProgramme}>
                        {t('programmes:new')}
                      </Button>
                      {programmes.length > 0 && (
                        <Button tone="primary" hint="Ctrl L" onPress={() => forms.actions.log(null)}>
                          {t('programmes:log')}
                        </Button>
                      )}
                    </>
                  )
                }
              />
              {programmes.length > 0 && (
                <ProgrammesToolbar
                  programmes={programmes}
                  programme={programme}
                  chosen={place.programme}
                  when={when}
                  onWhenChange={setWhen}
                />
              )}
            </>
          }
          isPanelExpanded={isExpanded && item !== null}
          panel={
            item !== null &&
            programme !== null && (
              <ItemPanel
                key={item.id}
                item={item}
                programme={programme}
                when={when}
                actions={forms.actions}
                isExpanded={isExpanded}
                onExpandedChange={setIsExpanded}
              />
            )
          }
        >
          {error !== null ? (
            <ErrorState title={t('shell:errorTitle')}>{shownError(error, i18n).message}</ErrorState>
          ) : list.data === undefined || place.isPending || (place.programme !== null && programme === null) ? (
            <div className="px-6 pt-4">
              <Skeleton label={t('common:loading')} lines={8} />
            </div>
          ) : isMissing && programme === null ? (
            <EmptyState icon={Globe} title={t('programmes:place.missing')}>
              {t('programmes:place.missingHint')}
            </EmptyState>
          ) : programme !== null ? (
            <ProgrammePage
              key={programme.id}
              programme={programme}
              when={when}
              current={item?.id ?? null}
              actions={forms.actions}
            />
          ) : programmes.length === 0 ? (
            <EmptyState
              icon={Globe}
              title={t('programmes:empty.title')}
              action={
                !isReadOnly && (
                  <Button tone="primary" onPress={forms.actions.createProgramme}>
                    {t('programmes:new')}
                  </Button>
                )
              }
            >
              {t('programmes:empty.text')}
            </EmptyState>
          ) : (
            <ProgrammesOverview programmes={programmes} />
          )}
        </SplitView>
      </AnswerDropArea>
      <ProgrammeDialogs forms={forms} programme={programme} />
    </>
  );
}
