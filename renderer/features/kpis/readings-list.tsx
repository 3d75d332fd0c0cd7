import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KpiDetail, ReadingView } from '#shared/contract/kpis.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { formatDate, formatInstant, formatPartialDate, textIn } from '#shared/i18n/format.ts';
import { partName } from '#shared/i18n/kpi-part-name.ts';
import { quoteSentence } from '#shared/i18n/quote-words.ts';
import { shortSource } from '#shared/i18n/source-text.ts';
import { versionOf } from '#shared/rules/kpi-readings.ts';
import { useLanguage, usePreferences } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { EvidenceLink, EvidenceList, useEvidenceCounts } from '#renderer/features/attachments/evidence-of.tsx';
import { LockMark } from '#renderer/features/reporting/lock-mark.tsx';
import { useLockedQuarters } from '#renderer/features/reporting/use-locked-quarters.ts';
import { cx } from '#renderer/ui/class-names.ts';
import { Pill } from '#renderer/ui/filter-chip.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { CorrectReadingDialog } from './correct-reading-dialog.tsx';
import { ReturnReadingDialog } from './return-reading-dialog.tsx';
import { useActorName } from '#renderer/app/use-actor-name.ts';
import { useApproveReadings } from './use-approve-readings.ts';
import { useKpiWords } from './use-kpi-words.ts';

/** Every reading there ever was, newest first: what counts, what was superseded and why, what is true only later. */
export function ReadingsList({ kpi, sought }: { kpi: KpiDetail; sought: string | null }) {
  const { t } = useTranslation('kpis');
  const language = useLanguage();
  const { asOf, isReadOnly } = useWorkbook();
  const [corrected, setCorrected] = useState<ReadingView | null>(null);
  const evidence = useEvidenceCounts(kpi.readings);
  return (
    <Section level={3} title={t('panel.readings')} note={kpi.readings.length || undefined}>
      {kpi.readings.length === 0 && <p className="text-ink-3">{t('panel.noReadings')}</p>}
      {kpi.readings.some(({ notCounted }) => notCounted === 'later') && (
        <p className="text-sm text-pretty text-ink-3">{t('reading.laterWhy', { date: formatDate(asOf, language) })}</p>
      )}
      <ol className="flex flex-col">
        {kpi.readings.map((reading, index) => (
          <ReadingLine
            key={reading.id}
            kpi={kpi}
            newer={kpi.readings[index - 1]}
            reading={reading}
            isSought={reading.id === sought}
            hasEvidence={evidence[reading.id] !== undefined}
            onCorrect={isReadOnly || reading.supersededBy !== null ? undefined : () => setCorrected(reading)}
          />
        ))}
      </ol>
      {corrected !== null && <CorrectReadingDialog kpi={kpi} reading={corrected} onClose={() => setCorrected(null)} />}
    </Section>
  );
}

interface ReadingLineProps {
  kpi: KpiDetail;
  reading: ReadingView;
  /** The one above it. */
  newer: ReadingView | undefined;
  /** The address leads to this very one. */
  isSought: boolean;
  hasEvidence: boolean;
  onCorrect: (() => void) | undefined;
}

function ReadingLine({ kpi, reading, newer, isSought, hasEvidence, onCorrect }: ReadingLineProps) {
  const { t } = useTranslation(['kpis', 'attachments', 'fields']);
  const language = useLanguage();
  const words = useKpiWords();
  const evidenceTitle = t('attachments:evidence.ofReading', { date: words.date(reading) });
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!isSought) return;
    line.current?.scrollIntoView({ block: 'center' });
    line.current?.focus({ preventScroll: true });
  }, [isSought]);
  const locked = useLockedQuarters();
  const value = words.value(kpi, reading);
  const { preferences } = usePreferences();
  const { approve } = useApproveReadings();
  const [isReturning, setIsReturning] = useState(false);
  const canApprove =
    reading.notCounted === 'submitted' && (kpi.approver === null || kpi.approver === preferences.person);
  const isSuperseded = reading.notCounted === 'superseded';
  return (
    <li
      ref={line}
      tabIndex={isSought ? -1 : undefined}
      aria-current={isSought ? 'true' : undefined}
      className="-mx-2 grid scroll-my-4 grid-cols-[104px_minmax(0,1fr)_auto] items-baseline gap-x-3 rounded-sm border-t border-line px-2 py-1.5 first:border-t-0 aria-[current]:bg-accent-soft"
    >
      {newer !== undefined && versionOf(newer) !== versionOf(reading) && (
        <VersionBreak kpi={kpi} version={versionOf(newer)} />
      )}
      <span className="text-ink-3">
        <LockMark quarter={locked.ofDate(reading.asOf)} />
        {words.date(reading)}
      </span>
      <span className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-0.5 [overflow-wrap:anywhere]">
        <span
          className={cx(
            isSuperseded ? 'text-ink-3 line-through' : 'font-semibold',
            !reading.isCounted && !isSuperseded && 'text-ink-2',
          )}
        >
          {value || t('reading.notAvailable')}
        </span>
        {reading.quality !== 'final' && reading.quality !== 'notAvailable' && (
          <Pill>{t(`fields:choice.quality.${reading.quality}`)}</Pill>
        )}
        {reading.notCounted !== null && reading.notCounted !== 'notAvailable' && (
          <Pill>
            {t(`reading.${reading.notCounted}`, {
              part: partName(kpi, reading.disaggregation ?? '', language),
            })}
          </Pill>
        )}
      </span>
      <span className="text-sm">
        {isReturning && <ReturnReadingDialog kpi={kpi} reading={reading} onClose={() => setIsReturning(false)} />}
        {onCorrect && (
          <Link onPress={onCorrect} aria-label={`${t('reading.correct')}: ${value}, ${words.date(reading)}`}>
            {t('reading.correct')}
          </Link>
        )}
      </span>
      <ReadingNotes kpi={kpi} reading={reading} />
      <div className="col-span-2 col-start-2 text-sm">
        {onCorrect && canApprove && (
          <div className="flex gap-x-4 py-0.5">
            <Link
              onPress={() => approve([reading.id])}
              aria-label={`${t('approval.approve')}: ${value}, ${words.date(reading)}`}
            >
              {t('approval.approve')}
            </Link>
            <Link
              onPress={() => setIsReturning(true)}
              aria-label={`${t('approval.return')}: ${value}, ${words.date(reading)}`}
            >
              {t('approval.return')}
            </Link>
          </div>
        )}
        {hasEvidence && <EvidenceList record={reading.id} title={evidenceTitle} />}
        <EvidenceLink entity="reading" record={reading.id} title={evidenceTitle} />
      </div>
    </li>
  );
}

/** Between values of two definitions: they are not of the same thing, and nothing joins them. */
function VersionBreak({ kpi, version }: { kpi: KpiDetail; version: number }) {
  const { t } = useTranslation('kpis');
  const language = useLanguage();
  const definition = kpi.definitions.find((one) => one.version === version);
  return (
    <span className="col-span-3 mb-1.5 flex items-center gap-2 text-sm font-semibold text-ink-2">
      <span aria-hidden className="h-px flex-1 border-t border-dashed border-line-strong" />
      {definition === undefined || definition.validFrom === null
        ? t('version.breakNo', { number: version })
        : t('version.break', { number: version, date: formatDate(definition.validFrom, language) })}
      <span aria-hidden className="h-px flex-1 border-t border-dashed border-line-strong" />
    </span>
  );
}

/** What goes with the value: its note, why it is missing or does not count, its source, who recorded it and when. */
function ReadingNotes({ kpi, reading }: { kpi: KpiDetail; reading: ReadingView }) {
  const { t, i18n } = useTranslation(['kpis', 'common', 'packs']);
  const language = useLanguage();
  const nameOf = useActorName();
  const successor = kpi.readings.find(({ id }) => id === reading.supersededBy);
  const text = (field: ReadingView['note']) => textIn(field, language);
  const stepLine = ({ state, on, by, note }: ReadingView['steps'][number]) => {
    const step = t(`approval.step.${state}`, { date: formatDate(on, language), who: nameOf(by ?? '') });
    const why = text(note);
    return why === '' ? step : t('approval.why', { step, note: why });
  };
  const lines = [
    reading.notCounted === 'submitted' && t('approval.waits', { who: nameOf(kpi.approver ?? '') }),
    ...reading.steps.map(stepLine),
    ...kpi.errata
      .filter((erratum) => erratum.reading === reading.id)
      .map((erratum) =>
        t('quotes.erratum', { pack: erratum.packNumber[language], state: t(`packs:erratum.state.${erratum.state}`) }),
      ),
    ...reading.quotedIn.map((quote) => t('quotes.quoted', { pack: quoteSentence(quote, i18n, language) })),
    reading.period !== null &&
      reading.period !== reading.asOfPrecision &&
      t('reading.period', { period: formatPartialDate(reading.period, language) }),
    text(reading.note),
    text(reading.unavailableReason),
    successor && t('reading.supersededWhy', { reason: text(successor.correctionReason) }),
    text(reading.correctionReason) && t('reading.correctionOf', { reason: text(reading.correctionReason) }),
    reading.source?.marks['quantity'] === 'conflicting' && capitalised(t('common:mark_conflicting')),
    reading.evidence && t('reading.evidence', { text: reading.evidence }),
  ].filter(Boolean);
  const recorded = t('reading.recorded', { when: formatInstant(reading.recordedAt, language) });
  return (
    <span className="col-span-2 col-start-2 flex min-w-0 flex-col text-sm text-pretty text-ink-3">
      {lines.map((line) => (
        <span key={String(line)} className="text-ink-2">
          {line}
        </span>
      ))}
      {reading.source && (
        <span className="truncate" title={reading.source.text}>
          {shortSource(reading.source.text)}
        </span>
      )}
      <span>
        {recorded}, {nameOf(reading.recordedBy)}
      </span>
    </span>
  );
}
