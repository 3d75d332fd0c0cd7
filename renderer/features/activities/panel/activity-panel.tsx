import { useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatDate, textIn } from '#shared/i18n/format.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { shownError } from '#renderer/app/errors.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { panelWidths, SidePanel } from '#renderer/ui/side-panel.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { ErrorState } from '#renderer/ui/states.tsx';
import type { PlanDialog } from '../plan-dialogs.tsx';
import { ActivityRecord } from './activity-record.tsx';
import { TitleEdit } from './title-edit.tsx';

interface ActivityPanelProps {
  id: string;
  isExpanded: boolean;
  onExpandedChange: (isExpanded: boolean) => void;
  onClose: () => void;
  onPrevious: (() => void) | undefined;
  onNext: (() => void) | undefined;
  autoFocus: boolean;
  onDialog: (dialog: PlanDialog) => void;
}

/** The record of an activity beside the plan. While another is read, the one before stays: stepping does not flicker. */
export function ActivityPanel({ id, onDialog, onPrevious, onNext, ...panel }: ActivityPanelProps) {
  const { t } = useTranslation(['activities', 'common']);
  const { queries } = useApplication();
  const { i18n } = useTranslation();
  const language = useLanguage();
  const { asOf, isReadOnly } = useWorkbook();
  const [width, setWidth] = useState<number>(panelWidths.usual);
  const { data, error, isError } = useQuery(
    queries.activities.get.queryOptions({ input: { id, asOf }, placeholderData: keepPreviousData }),
  );
  const title = textIn(data?.title, language);
  const labels = {
    resize: t('common:panelResize'),
    expand: t('common:panelExpand'),
    shrink: t('common:panelShrink'),
    close: t('common:close'),
    previous: t('common:previous'),
    next: t('common:next'),
  };
  return (
    <SidePanel
      {...panel}
      {...(onPrevious && { onPrevious })}
      {...(onNext && { onNext })}
      label={title}
      labels={labels}
      width={width}
      onWidthChange={setWidth}
      kicker={[data?.code, textIn(data?.focusAreaName?.title, language)].filter(Boolean).join(' · ')}
      title={data && <TitleEdit key={data.id} activity={data} />}
      footer={
        data &&
        !isReadOnly && (
          <>
            <Button tone="primary" hint="R" onPress={() => onDialog({ kind: 'report', id })}>
              {t('activities:record.report')}
            </Button>
            <Button onPress={() => onDialog({ kind: 'due', id })}>
              {t(
                data.due === null && data.baselineDue === null
                  ? 'activities:record.setDue'
                  : 'activities:record.moveDue',
              )}
            </Button>
          </>
        )
      }
    >
      {isError ? (
        <ErrorState title={t('activities:record.failed')}>
          {shownError(error, i18n).code === 'RECORD_MISSING'
            ? t('activities:record.gone', { date: formatDate(asOf, language) })
            : shownError(error, i18n).message}
        </ErrorState>
      ) : data === undefined ? (
        <Skeleton label={t('common:loading')} lines={8} />
      ) : (
        <ActivityRecord key={data.id} activity={data} onDialog={onDialog} />
      )}
    </SidePanel>
  );
}
