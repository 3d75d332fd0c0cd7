import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { KpiDetail } from '#shared/contract/kpis.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { textIn } from '#shared/i18n/format.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { shownError } from '#renderer/app/errors.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { BoardOfRecord } from '#renderer/features/board/board-of-record.tsx';
import { AttachmentsPart } from '#renderer/features/attachments/attachments-part.tsx';
import { RecordHistory } from '#renderer/features/history/record-history.tsx';
import { Disclosure } from '#renderer/ui/disclosure.tsx';
import { InlineEdit } from '#renderer/ui/inline-edit.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { SidePanel, type SidePanelProps } from '#renderer/ui/side-panel.tsx';
import { ErrorState } from '#renderer/ui/states.tsx';
import { AddReading } from './add-reading.tsx';
import { DimensionsSection } from './dimensions/dimensions-section.tsx';
import { FormulaSection } from './formula/formula-section.tsx';
import { KpiChartSection } from './kpi-chart-section.tsx';
import { KpiLinks } from './kpi-links.tsx';
import { KpiRules } from './kpi-rules.tsx';
import { KpiSource } from './kpi-source.tsx';
import { KpiTargets } from './kpi-targets.tsx';
import { KpiValue } from './kpi-value.tsx';
import { Passport } from './passport.tsx';
import { ReadingsList } from './readings-list.tsx';
import { YearTotals } from './year-totals.tsx';

interface KpiPanelProps extends Pick<
  SidePanelProps,
  'width' | 'onWidthChange' | 'isExpanded' | 'onExpandedChange' | 'onClose' | 'onPrevious' | 'onNext'
> {
  id: string;
  /** The reading that the address names. */
  reading: string | null;
}

/** The record of one indicator: value and light with its reason, chart, entry, passport, rules, targets, history. */
export function KpiPanel({ id, reading, ...panel }: KpiPanelProps) {
  const { t, i18n } = useTranslation(['kpis', 'common', 'fields']);
  const language = useLanguage();
  const { queries } = useApplication();
  const { asOf } = useWorkbook();
  const { data: kpi, error } = useQuery(
    queries.kpis.get.queryOptions({ input: { id, asOf }, placeholderData: (previous) => previous }),
  );
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
      label={kpi === undefined ? t('title') : textIn(kpi.title, language)}
      labels={labels}
      kicker={kpi && [kpi.code, t(`tier.${kpi.tier}`)].filter(Boolean).join(' · ')}
      title={kpi ? <KpiTitle kpi={kpi} /> : ' '}
    >
      {error && <ErrorState title={shownError(error, i18n).message} />}
      {kpi && <KpiRecord kpi={kpi} sought={reading} />}
    </SidePanel>
  );
}

function KpiTitle({ kpi }: { kpi: KpiDetail }) {
  const { t } = useTranslation('fields');
  const language = useLanguage();
  const { isReadOnly } = useWorkbook();
  const { run } = useAction();
  const label = capitalised(t('name.title'));
  return (
    <InlineEdit
      label={label}
      lang={language}
      value={kpi.title[language]}
      placeholder={textIn(kpi.title, language) || label}
      isReadOnly={isReadOnly}
      save={async (text) => {
        await run(({ client }) =>
          client.records.update({ entity: 'kpi', id: kpi.id, fields: { title: { [language]: text } } }),
        );
      }}
    />
  );
}

function KpiRecord({ kpi, sought }: { kpi: KpiDetail; sought: string | null }) {
  const { t } = useTranslation('kpis');
  const { isReadOnly } = useWorkbook();
  return (
    <>
      <KpiValue kpi={kpi} />
      <KpiChartSection kpi={kpi} />
      <YearTotals kpi={kpi} />
      {!isReadOnly && kpi.formula === null && (
        <Section level={3} title={t('panel.enter')}>
          <AddReading kpi={kpi} />
        </Section>
      )}
      {(kpi.formula === null || kpi.readings.length > 0) && <ReadingsList kpi={kpi} sought={sought} />}
      <FormulaSection kpi={kpi} />
      <DimensionsSection kpi={kpi} />
      <AttachmentsPart entity="kpi" record={kpi.id} level={3} />
      <KpiTargets kpi={kpi} />
      <KpiRules kpi={kpi} />
      <Passport kpi={kpi} />
      <KpiLinks kpi={kpi} />
      <BoardOfRecord entity="kpi" record={kpi} level={3} />
      <KpiSource source={kpi.source} />
      <Disclosure title={t('panel.history')}>
        <RecordHistory recordId={kpi.id} />
      </Disclosure>
    </>
  );
}
