import { useMemo } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { capitalised } from '#shared/i18n/capitalised.ts';
import type { Language } from '#shared/model/values.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useChoiceName } from '../question/choice-name.ts';
import type { BoardBy } from './board-columns.ts';
import type { BoardWay } from './board-way.ts';

/** What the board and its cards are put into words with; asked for once, not by each card. */
export interface BoardWords {
  readonly language: Language;
  readonly t: TFunction<['planBoard', 'activities', 'status', 'fields', 'common']>;
}

export function useBoardWords(): BoardWords {
  const { t } = useTranslation(['planBoard', 'activities', 'status', 'fields', 'common']);
  const language = useLanguage();
  return useMemo(() => ({ language, t }), [language, t]);
}

/** What a column is called. */
export function useColumnName(): (by: BoardBy, column: string) => string {
  const { t } = useTranslation('planBoard');
  const nameOf = useChoiceName();
  return (by, column) =>
    by === 'readiness' && column === ''
      ? t('withoutReadiness')
      : capitalised(nameOf(by, { value: column, named: null }));
}

/** What moving a card would do, before it is done; or why it cannot be. */
export function waySentence(way: BoardWay, t: BoardWords['t']): string {
  return way.kind === 'refused' ? t(`planBoard:way.refused.${way.wanted}`) : t(`planBoard:way.${way.kind}`);
}
