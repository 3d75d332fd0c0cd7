import { useTranslation } from 'react-i18next';
import type { LibraryKpi } from '#shared/contract/kpi-library.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { textIn } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';

const texts = [
  'definition',
  'rationale',
  'unit',
  'numerator',
  'denominator',
  'dataSource',
  'method',
  'limitations',
] as const;

/** The passport of an indicator of the library, whole, before it is copied; and what it rests on. */
export function LibraryPassport({ indicator }: { indicator: LibraryKpi | null }) {
  const { t } = useTranslation(['kpiLibrary', 'fields', 'common']);
  const language = useLanguage();
  if (indicator === null) return <p className="text-ink-3">{t('pick')}</p>;
  const one = indicator;
  const lines: readonly (readonly [string, string])[] = [
    [t('fields:name.tier'), t(`fields:choice.tier.${one.tier}`)],
    [t('fields:name.class'), one.class === null ? t('noClass') : t(`fields:choice.class.${one.class}`)],
    ...texts.map((name) => [t(`fields:name.${name}`), textIn(one[name], language)] as const),
    [t('fields:name.valueType'), t(`fields:choice.valueType.${one.valueType}`)],
    [t('fields:name.grades'), (one.grades ?? []).map((grade) => textIn(grade, language)).join(', ')],
    [t('fields:name.direction'), t(`fields:choice.direction.${one.direction}`)],
    [t('fields:name.accumulation'), t(`fields:choice.accumulation.${one.accumulation}`)],
    [t('fields:name.aggregation'), one.aggregation === null ? '' : t(`fields:choice.aggregation.${one.aggregation}`)],
    [t('fields:name.frequency'), t(`fields:choice.frequency.${one.frequency}`)],
    [t('fields:name.collectionLagDays'), t('common:days', { count: one.collectionLagDays })],
    [
      t('fields:name.disaggregations'),
      (one.disaggregations ?? []).map(({ name }) => textIn(name, language)).join(', '),
    ],
  ];
  return (
    <section
      aria-label={t('preview')}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard
      tabIndex={0}
      className="flex flex-col gap-3 overflow-y-auto rounded-lg border border-line p-4 outline-none focus-visible:outline-2 focus-visible:outline-focus"
    >
      <h3 className="text-lg font-bold text-pretty">{textIn(one.title, language)}</h3>
      <dl className="grid grid-cols-[128px_minmax(0,1fr)] gap-x-3 gap-y-1.5 text-sm">
        {lines.map(([name, value]) =>
          value === '' ? null : (
            <div key={name} className="contents">
              <dt className="text-ink-3 [overflow-wrap:anywhere]">{capitalised(name)}</dt>
              <dd className="text-pretty">{value}</dd>
            </div>
          ),
        )}
      </dl>
      <div className="flex flex-col gap-1 text-sm">
        <h4 className="font-semibold">{t('basis')}</h4>
        {one.facts && <p className="text-pretty text-ink-2">{textIn(one.facts, language)}</p>}
        <ul className="flex flex-col gap-0.5 text-xs text-ink-3">
          {one.citations.map((citation) => (
            <li key={citation} className="[overflow-wrap:anywhere]">
              {citation}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
