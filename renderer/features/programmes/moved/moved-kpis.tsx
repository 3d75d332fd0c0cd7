import { useTranslation } from 'react-i18next';
import type { MovedKpi, MovedValue, ProgrammeMoved } from '#shared/contract/programme-moved.ts';
import type { ProgrammeDetail } from '#shared/contract/programmes.ts';
import { kpiLightWord } from '#shared/i18n/kpi-sentences.ts';
import { recordHref } from '#renderer/app/paths.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Light } from '#renderer/ui/kpi-light.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { useWords } from '../use-words.ts';
import { MovedName, UntieButton, useThrough } from './moved-line.tsx';
import { TieButton } from './tie-button.tsx';
import { useTies } from './use-ties.ts';

interface MovedPartProps {
  programme: ProgrammeDetail;
  moved: ProgrammeMoved;
}

const head = 'py-1 pr-4 text-left text-xs font-semibold text-ink-3';

/** The indicators that measure it: the value before it began, and the latest. */
export function MovedKpis({ programme, moved: { kpis, since } }: MovedPartProps) {
  const { t } = useTranslation(['programmes', 'fields']);
  const { asOf, isReadOnly } = useWorkbook();
  const { date } = useWords();
  const { tie, untie } = useTies(programme.id);
  return (
    <Section
      level={3}
      title={t('programmes:moved.kpis')}
      note={kpis.length > 0 ? kpis.length : undefined}
      action={
        !isReadOnly && (
          <TieButton
            entity="kpi"
            taken={kpis.flatMap(({ kpi, link }) => (link === null ? [] : kpi.id))}
            label={t('programmes:moved.tieKpi')}
            onPick={(id, name) => tie('kpi', id, name)}
          />
        )
      }
    >
      {kpis.length === 0 ? (
        <p className="border-t border-line py-2 text-ink-3">{t('programmes:moved.noKpis')}</p>
      ) : (
        <table aria-label={t('programmes:moved.kpis')} className="w-full table-fixed border-t border-line">
          <thead>
            <tr>
              <th scope="col" className={`${head} w-1/2`}>
                {t('programmes:moved.kpi')}
              </th>
              <th scope="col" className={head}>
                {since === null ? t('programmes:moved.first') : t('programmes:moved.before')}
              </th>
              <th scope="col" className={head}>
                {t('programmes:moved.now', { date: date(asOf) })}
              </th>
              <th scope="col" className="w-8">
                <span className="sr-only">{t('programmes:moved.tieHead')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {kpis.map((moved) => (
              <KpiRow
                key={moved.kpi.id}
                moved={moved}
                isBeginningKnown={since !== null}
                onUntie={isReadOnly || moved.link === null ? undefined : () => untie(moved.link ?? '', moved.kpi)}
              />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

interface KpiRowProps {
  moved: MovedKpi;
  isBeginningKnown: boolean;
  onUntie: (() => void) | undefined;
}

function KpiRow({ moved, isBeginningKnown, onUntie }: KpiRowProps) {
  const { t, i18n } = useTranslation('programmes');
  const { language } = useWords();
  const through = useThrough();
  const { kpi, light, before, now, isBeforeFirst, isComparable } = moved;
  const word = kpiLightWord(light, i18n, language);
  const noBefore = isBeginningKnown ? t('moved.noBefore') : t('moved.noEarlier');
  return (
    <tr className="border-t border-line align-top">
      <th scope="row" className="py-1.5 pr-4 text-left font-normal">
        <span className="flex items-start gap-2.5">
          <span className="flex h-5 w-3 shrink-0 items-center">
            <Light light={light.light} isStale={light.stale} title={word} />
          </span>
          <MovedName record={kpi} href={recordHref('kpi', kpi.id)} notes={[word, through(moved)]} />
        </span>
      </th>
      <td className="py-1.5 pr-4">
        <Value value={before} nothing={noBefore} note={isBeforeFirst && isBeginningKnown ? t('moved.isFirst') : ''} />
      </td>
      <td className="py-1.5 pr-4">
        <Value
          value={now}
          nothing={isBeginningKnown ? t('moved.noneSince') : t('moved.noValue')}
          note={isComparable ? '' : t('moved.otherDefinition')}
          isStrong
          hasArrow={before !== null}
        />
      </td>
      <td className="py-1.5 text-right">{onUntie && <UntieButton record={kpi} onPress={onUntie} />}</td>
    </tr>
  );
}

interface ValueProps {
  value: MovedValue | null;
  /** Said where there is none. */
  nothing: string;
  note: string;
  isStrong?: boolean;
  hasArrow?: boolean;
}

function Value({ value, nothing, note, isStrong = false, hasArrow = false }: ValueProps) {
  const { t } = useTranslation('fields');
  const { date, language } = useWords();
  if (value === null) return <span className="text-sm text-pretty text-ink-3">{nothing}</span>;
  const quality = value.quality === 'final' ? '' : t(`choice.quality.${value.quality}`);
  return (
    <>
      <span className={isStrong ? 'font-semibold' : undefined}>
        {hasArrow && <span aria-hidden>→ </span>}
        {value.value[language]}
      </span>
      <span className="block text-sm text-pretty text-ink-3">
        {[date(value.asOf), quality, note].filter(Boolean).join(' · ')}
      </span>
    </>
  );
}
