import { useTranslation } from 'react-i18next';
import { textIn } from '#shared/i18n/format.ts';
import { rollUpCoverage } from '#shared/i18n/roll-up-sentence.ts';
import { recordHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { NodeLight } from '#renderer/features/strategy/node-light.tsx';
import { NodeMix } from '#renderer/features/strategy/node-mix.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { TitleLink } from './title-link.tsx';
import type { Today } from './today-data.ts';

/** How the plan is by focus area: the mix of statuses with its coverage and age, never a share alone. */
export function HealthCard({ health: { whole, areas } }: Pick<Today, 'health'>) {
  const { t, i18n } = useTranslation(['today', 'common']);
  const language = useLanguage();
  return (
    <Card
      title={t('health.title')}
      lead={
        <span className="text-sm">
          {whole.rollUp.total === 0
            ? t('health.nothing')
            : `${t('common:activities', { count: whole.rollUp.total })} · ${rollUpCoverage(whole.rollUp, i18n, language)}`}
        </span>
      }
    >
      {whole.rollUp.total > 0 && (
        <NodeMix
          title={t('health.title')}
          rollUp={whole.rollUp}
          description={whole.inWords[language].counts}
          className="mb-3 h-2.5 w-full"
        />
      )}
      {areas.map(({ node, rollUp, inWords }) => {
        const title = textIn(node.title, language);
        const coverage = rollUpCoverage(rollUp, i18n, language);
        return (
          <div key={node.id} className="flex flex-col gap-0.5 border-t border-line py-2 last:pb-0">
            <div className="flex items-baseline gap-3">
              <span className="mr-auto min-w-0 font-semibold text-pretty">
                <TitleLink href={recordHref('strategyNode', node.id)}>{title}</TitleLink>
              </span>
              {rollUp.total > 0 && <NodeLight light={rollUp.light}>{inWords[language].light}</NodeLight>}
            </div>
            <div className="flex items-baseline gap-3">
              <NodeMix title={title} rollUp={rollUp} description={coverage} className="w-24!" />
              <p className="text-sm text-ink-3">{rollUp.total === 0 ? t('health.nothing') : coverage}</p>
            </div>
          </div>
        );
      })}
    </Card>
  );
}
