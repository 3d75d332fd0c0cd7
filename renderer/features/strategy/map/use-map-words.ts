import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { outsideKey } from '#shared/charts/strategy-map/map-content.ts';
import type { MapCard } from '#shared/charts/strategy-map/map-layout.ts';
import type { StrategyMap } from '#shared/i18n/strategy-map-content.ts';
import { formatNumber, textIn } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';

/** What a card says when it is looked at: why a node has its light, what a line serves. */
export interface CardWords {
  /** „GOAL-2 · Изостава“ */
  lead: string;
  sentence: string;
}

export function useMapWords(map: StrategyMap): (card: MapCard) => CardWords {
  const { t } = useTranslation('strategy');
  const language = useLanguage();
  return useCallback(
    (card) => {
      const node = map.nodes.find(({ id }) => id === card.id);
      if (card.kind === 'node' && node !== undefined) {
        const { counts, reason } = node.inWords[language];
        return {
          lead: [card.node.code, card.node.word].filter(Boolean).join(' · '),
          sentence: node.rollUp.total === 0 ? reason : `${counts}. ${reason}`,
        };
      }
      if (card.kind === 'line') {
        const title = textIn({ bg: card.line.title, en: card.line.title }, language);
        return {
          lead: [card.line.code, card.line.word].filter(Boolean).join(' · '),
          sentence: [title, card.line.note, tiesInWords(card.id)].filter(Boolean).join(' · '),
        };
      }
      if (card.kind === 'group') {
        const area = map.nodes.find(({ id }) => id === card.group.area);
        const counts = card.group.counts.map(({ status, count }) => t(`countOf.${status}`, { count }));
        return {
          lead:
            area === undefined
              ? t('map.outside')
              : t('map.groupOf', { what: [area.code, textIn(area.title, language)].join(' · ') }),
          sentence: [card.group.summary, counts.join(', ')].filter(Boolean).join(' · '),
        };
      }
      return { lead: card.kind === 'more' ? card.text : '', sentence: '' };

      function tiesInWords(record: string): string {
        const ties = map.ties.filter((tie) => tie.record === record);
        return (['contributes', 'supports', 'measures'] as const)
          .flatMap((relation) => {
            const served = ties
              .filter((tie) => tie.relation === relation)
              .map(({ node: id, weight }) => {
                const code = map.nodes.find((one) => one.id === id)?.code ?? '';
                const isUsual = relation !== 'contributes' || weight === 1;
                return isUsual ? code : `${code} (${t('weightOf', { weight: formatNumber(weight, language) })})`;
              });
            return served.length === 0 ? [] : t(`map.${relation}`, { what: served.join(', ') });
          })
          .join(' · ');
      }
    },
    [map, t, language],
  );
}

/** The area of a group as the plan's filter has it: none for what is outside of them. */
export const areaOfGroup = (key: string): string | null => (key === outsideKey ? null : key);
