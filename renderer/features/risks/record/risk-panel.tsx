import { useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RiskDetail } from '#shared/contract/risks.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { formatDate, textIn } from '#shared/i18n/format.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { shownError } from '#renderer/app/errors.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useSaveField } from '#renderer/app/record-field/use-save-field.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { InlineEdit } from '#renderer/ui/inline-edit.tsx';
import { SidePanel, type SidePanelProps } from '#renderer/ui/side-panel.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { ErrorState } from '#renderer/ui/states.tsx';
import { ReviewDialog } from '../review/review-dialog.tsx';
import { StatusDialog } from '../review/status-dialog.tsx';
import { RiskRecord } from './risk-record.tsx';

interface RiskPanelProps extends Pick<
  SidePanelProps,
  'width' | 'onWidthChange' | 'isExpanded' | 'onExpandedChange' | 'onClose'
> {
  id: string;
  onPrevious: (() => void) | undefined;
  onNext: (() => void) | undefined;
}

/** What is asked above the record of a risk. */
export type RiskDialog = { kind: 'review'; corrects: string | null } | { kind: 'status' };

/** The record of a risk beside the register. While another is read, the one before stays: stepping does not flicker. */
export function RiskPanel({ id, onPrevious, onNext, ...panel }: RiskPanelProps) {
  const { t, i18n } = useTranslation(['risks', 'common', 'fields']);
  const { queries } = useApplication();
  const language = useLanguage();
  const { asOf, isReadOnly } = useWorkbook();
  const [dialog, setDialog] = useState<RiskDialog | null>(null);
  const { data, error, isError } = useQuery(
    queries.risks.get.queryOptions({ input: { id, asOf }, placeholderData: keepPreviousData }),
  );
  const labels = {
    resize: t('common:panelResize'),
    expand: t('common:panelExpand'),
    shrink: t('common:panelShrink'),
    close: t('common:close'),
    previous: t('common:previous'),
    next: t('common:next'),
  };
  const refusal = isError ? shownError(error, i18n) : null;
  return (
    <>
      <SidePanel
        {...panel}
        {...(onPrevious && { onPrevious })}
        {...(onNext && { onNext })}
        label={textIn(data?.event, language) || t('title')}
        labels={labels}
        kicker={
          data &&
          [data.code, capitalised(t(`kind.${data.kind}`)), t(`fields:choice.status.${data.state.status}`)]
            .filter(Boolean)
            .join(' · ')
        }
        title={data ? <EventEdit key={data.id} risk={data} /> : ' '}
        footer={
          data &&
          !isReadOnly && (
            <>
              <Button tone="primary" onPress={() => setDialog({ kind: 'review', corrects: null })}>
                {t('record.review')}
              </Button>
              <Button onPress={() => setDialog({ kind: 'status' })}>{t('record.changeStatus')}</Button>
            </>
          )
        }
      >
        {refusal !== null ? (
          <ErrorState title={t('failed')}>
            {refusal.code === 'RECORD_MISSING' ? t('gone', { date: formatDate(asOf, language) }) : refusal.message}
          </ErrorState>
        ) : data === undefined ? (
          <Skeleton label={t('common:loading')} lines={8} />
        ) : (
          <RiskRecord key={data.id} risk={data} onDialog={setDialog} />
        )}
      </SidePanel>
      {data && dialog?.kind === 'review' && (
        <ReviewDialog
          risk={data}
          corrected={data.reviews.find((review) => review.id === dialog.corrects) ?? null}
          onClose={() => setDialog(null)}
        />
      )}
      {data && dialog?.kind === 'status' && <StatusDialog risk={data} onClose={() => setDialog(null)} />}
    </>
  );
}

/** The event names the risk; emptied in both languages it would have no name. */
function EventEdit({ risk }: { risk: RiskDetail }) {
  const { t } = useTranslation(['risks', 'fields']);
  const language = useLanguage();
  const { isReadOnly } = useWorkbook();
  const label = capitalised(t('fields:name.event'));
  const save = useSaveField({ entity: 'risk', id: risk.id, name: 'event', label, isReadOnly });
  const other = language === 'bg' ? 'en' : 'bg';
  return (
    <InlineEdit
      label={label}
      lang={language}
      value={risk.event[language]}
      placeholder={textIn(risk.event, language) || t('record.untitled')}
      isReadOnly={isReadOnly}
      save={(text) => (text === '' && risk.event[other] === '' ? t('create.eventMissing') : save({ [language]: text }))}
    />
  );
}
