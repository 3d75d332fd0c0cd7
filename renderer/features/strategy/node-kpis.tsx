import { useTranslation } from 'react-i18next';
import { Pencil } from 'lucide-react';
import type { NodeKpi, StrategyNodeDetail } from '#shared/contract/strategy.ts';
import { textIn } from '#shared/i18n/format.ts';
import { kpiLightWord } from '#shared/i18n/kpi-sentences.ts';
import { recordHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Light } from '#renderer/ui/kpi-light.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { NameLink } from './name-link.tsx';
import type { Tie } from './tie-dialog.tsx';

interface NodeKpisProps {
  node: StrategyNodeDetail;
  onTie: (tie: Tie) => void;
}

/** The indicators of the node and of what contributes to it, each with its light and latest value. */
export function NodeKpis({ node: { id, kpis, serving }, onTie }: NodeKpisProps) {
  const { t } = useTranslation('strategy');
  const { isReadOnly } = useWorkbook();
  if (kpis.length === 0) return null;
  return (
    <Section level={3} title={t('kpis')} note={serving.kpis}>
      <ul className="border-t border-line">
        {kpis.map((measuring) => (
          <KpiLine
            key={measuring.kpi.id}
            measuring={measuring}
            onEdit={isReadOnly || measuring.link === null ? undefined : () => onTie(tieOf(id, measuring))}
          />
        ))}
      </ul>
      {serving.kpis > kpis.length && (
        <p className="text-sm text-ink-3">{t('moreLines', { count: serving.kpis - kpis.length })}</p>
      )}
    </Section>
  );
}

const tieOf = (node: string, { kpi, validFrom, validTo }: NodeKpi): Tie => ({
  node,
  record: { entity: 'kpi', id: kpi.id },
  current: { relation: 'measures', weight: 1, validFrom, validTo },
});

function KpiLine({ measuring, onEdit }: { measuring: NodeKpi; onEdit: (() => void) | undefined }) {
  const { t, i18n } = useTranslation('strategy');
  const language = useLanguage();
  const { kpi, light, value, through } = measuring;
  const word = kpiLightWord(light, i18n, language);
  const notes = [kpi.code, word, through && t('through', { what: through.code ?? textIn(through.title, language) })];
  return (
    <li className="flex items-start gap-2.5 border-b border-line py-1.5">
      <span className="flex h-5 w-3 shrink-0 items-center">
        <Light light={light.light} isStale={light.stale} title={word} />
      </span>
      <span className="min-w-0 flex-1 text-pretty">
        <NameLink href={recordHref('kpi', kpi.id)}>{textIn(kpi.title, language)}</NameLink>
        <span className="block text-sm text-ink-3">{notes.filter(Boolean).join(' · ')}</span>
      </span>
      <span className="shrink-0 font-semibold">
        {value[language] || <span className="font-normal text-ink-3">—</span>}
      </span>
      {onEdit && (
        <IconButton
          size="small"
          icon={Pencil}
          label={t('editTie', { title: kpi.code ?? textIn(kpi.title, language) })}
          onPress={onEdit}
        />
      )}
    </li>
  );
}
