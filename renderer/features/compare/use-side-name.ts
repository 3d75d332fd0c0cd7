import { useTranslation } from 'react-i18next';
import type { CompareBasis, ShownSide } from '#shared/contract/compare.ts';
import { formatDate } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';

/** A side in a few words, for a button: „PLAN-1“, „към 04.01.2021 г.“, „записано до 04.01.2021 г.“. */
export function useSideName(basis: CompareBasis): (side: ShownSide) => string {
  const { t } = useTranslation('compare');
  const language = useLanguage();
  return ({ side, code, on }) => {
    const date = formatDate(on, language);
    if (side.kind !== 'day') return t('short.frozen', { code: code ?? '', date });
    return basis === 'known' ? t('short.known', { date }) : t('short.day', { date });
  };
}
