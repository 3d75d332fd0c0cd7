import { useState, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { formatPartialDate, textIn } from '#shared/i18n/format.ts';
import { partsOf } from '#shared/i18n/kpi-part-name.ts';
import { kpiMoneyBeside, kpiUnit, kpiValue } from '#shared/i18n/kpi-value.ts';
import { readingQualities, type Kpi } from '#shared/model/kpi.ts';
import type { KpiReach } from '#shared/rules/kpi-values.ts';
import { parsePartialDate } from '#shared/rules/parse-partial-date.ts';
import { ReaderLine } from '#renderer/app/reader-choice.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { readValue, type DraftProblems, type ReadingDraft } from './reading-draft.ts';
import { useProblemText } from './use-problem-text.ts';

interface ReadingFieldsProps {
  kpi: Kpi & KpiReach;
  draft: ReadingDraft;
  problems: DraftProblems;
  onChange: (patch: Partial<ReadingDraft>) => void;
  valueRef?: Ref<HTMLInputElement>;
  /** Whether it may be of a part: a correction is of what it corrects. */
  choosesPart?: boolean;
  /** Words, evidence and parts shown from the start: they hold something. */
  startsFull?: boolean;
  /** Stands at the end: the button that saves. */
  action?: ReactNode;
}

/** The value as it is typed, understood while one types; its date, quality and note; the rest when asked for. */
export function ReadingFields({
  kpi,
  draft,
  problems,
  onChange,
  valueRef,
  choosesPart = false,
  startsFull = false,
  action,
}: ReadingFieldsProps) {
  const { t } = useTranslation(['kpis', 'fields', 'common']);
  const language = useLanguage();
  const problemText = useProblemText(kpi);
  const [isFull, setIsFull] = useState(startsFull);
  const isMissing = draft.quality === 'notAvailable';
  const understood = readValue(draft.value, { kpi, language });
  const date = draft.asOf.trim() === '' ? null : parsePartialDate(draft.asOf);
  const hint =
    kpi.valueType === 'yesNo'
      ? t('form.yesNoHint')
      : kpi.valueType === 'money'
        ? t('form.moneyHint')
        : t('form.valueHint');
  const dimensions = kpi.disaggregations ?? [];
  const isShare = kpi.valueType === 'percent' || kpi.valueType === 'ratio';
  return (
    <div className="grid grid-cols-2 items-start gap-x-3 gap-y-2.5">
      {choosesPart && dimensions.length > 0 && (
        <div className="col-span-2">
          <Select
            label={t('form.part')}
            noneLabel={t('form.whole')}
            options={dimensions.flatMap((dimension) =>
              partsOf(dimension, language).map(({ part, name }) => ({
                value: part,
                label: name,
                ...(dimensions.length > 1 && { detail: textIn(dimension.name, language) }),
              })),
            )}
            value={draft.part || null}
            onChange={(part) => onChange({ part: part ?? '' })}
          />
        </div>
      )}
      <TextField
        label={t('form.value')}
        align="end"
        suffix={kpiUnit(kpi, language) || (kpi.valueType === 'percent' ? '%' : undefined)}
        inputRef={valueRef}
        value={draft.value}
        onChange={(value) => onChange({ value })}
        isDisabled={isMissing}
        description={
          'quantity' in understood ? (
            <Understood
              text={[kpiValue(understood.quantity, kpi, language), kpiMoneyBeside(understood.quantity, kpi, language)]
                .filter(Boolean)
                .join(' · ')}
            />
          ) : (
            hint
          )
        }
        error={problemText(problems.value)}
        autoComplete="off"
      />
      <TextField
        label={t('form.asOf')}
        value={draft.asOf}
        onChange={(asOf) => onChange({ asOf })}
        description={
          date !== null && formatPartialDate(date, language) !== draft.asOf.trim() ? (
            <Understood text={formatPartialDate(date, language)} />
          ) : undefined
        }
        error={problemText(problems.asOf)}
        autoComplete="off"
      />
      <Select
        label={t('form.quality')}
        options={readingQualities.map((value) => ({ value, label: capitalised(t(`fields:choice.quality.${value}`)) }))}
        value={draft.quality}
        onChange={(quality) => onChange({ quality: quality ?? 'final' })}
      />
      {isMissing ? (
        <TextField
          label={t('form.unavailable')}
          value={draft.unavailable}
          onChange={(unavailable) => onChange({ unavailable })}
          error={problemText(problems.unavailable)}
        />
      ) : (
        <TextField label={t('form.note')} value={draft.note} onChange={(note) => onChange({ note })} />
      )}
      {draft.note.trim() !== '' && (
        <div className="col-span-2">
          <ReaderLine
            label={t('common:readers.note')}
            value={draft.visibility}
            onChange={(visibility) => onChange({ visibility })}
          />
        </div>
      )}
      {isFull && (
        <>
          {isShare && !isMissing && (
            <>
              <TextField
                label={t('form.numerator')}
                align="end"
                value={draft.numerator}
                onChange={(numerator) => onChange({ numerator })}
                error={problemText(problems.numerator)}
              />
              <TextField
                label={t('form.denominator')}
                align="end"
                value={draft.denominator}
                onChange={(denominator) => onChange({ denominator })}
                error={problemText(problems.denominator)}
              />
            </>
          )}
          <TextField
            label={t('form.words')}
            description={t('form.wordsHint')}
            value={draft.words}
            onChange={(words) => onChange({ words })}
          />
          <TextField
            label={t('form.evidence')}
            description={t('form.evidenceHint')}
            value={draft.evidence}
            onChange={(evidence) => onChange({ evidence })}
          />
        </>
      )}
      <div className="col-span-2 flex items-center justify-between gap-3">
        <Link className="text-sm" onPress={() => setIsFull(!isFull)}>
          {isFull ? t('form.less') : t('form.more')}
        </Link>
        {action}
      </div>
    </div>
  );
}

function Understood({ text }: { text: string }) {
  return <span className="text-on-track">→ {text}</span>;
}
