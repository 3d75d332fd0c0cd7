import { useTranslation } from 'react-i18next';
import type { StrategyNodeView } from '#shared/contract/strategy.ts';
import { textIn } from '#shared/i18n/format.ts';
import { kpiLightWord } from '#shared/i18n/kpi-sentences.ts';
import { recordHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { Light } from '#renderer/ui/kpi-light.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { NameLink } from './idle-list.tsx';

/** The indicators of the node and of what contributes to it, each with its light and latest value. */
export function NodeKpis({ kpis }: Pick<StrategyNodeView, 'kpis'>) {
  const { t, i18n } = useTranslation('strategy');
  const language = useLanguage();
  if (kpis.length === 0) return null;
  return (
    <Section level={3} title={t('kpis')} note={kpis.length}>
      <ul className="border-t border-line">
        {kpis.map(({ kpi, light, value, through }) => (
          <li key={kpi.id} className="flex items-start gap-2.5 border-b border-line py-1.5">
            <span className="flex h-5 w-3 shrink-0 items-center">
              <Light light={light.light} isStale={light.stale} title={kpiLightWord(light, i18n, language)} />
            </span>
            <span className="min-w-0 flex-1 text-pretty">
              <NameLink href={recordHref('kpi', kpi.id)}>{textIn(kpi.title, language)}</NameLink>
              <span className="block text-sm text-ink-3">
                {[
                  kpi.code,
                  kpiLightWord(light, i18n, language),
                  through && t('through', { what: through.code ?? textIn(through.title, language) }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            <span className="shrink-0 font-semibold">
              {value[language] || <span className="font-normal text-ink-3">—</span>}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
