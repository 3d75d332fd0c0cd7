import { useMemo } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatPartialDate } from '#shared/i18n/format.ts';
import { districts } from '#shared/model/districts.ts';
import type { Language } from '#shared/model/values.ts';
import type { DistrictState } from '#shared/rules/district-sums.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';

/** What the matrix is put into words with; asked for once, not by each of a thousand cells. */
export interface MatrixWords {
  readonly language: Language;
  readonly t: TFunction<['districts', 'activities', 'common']>;
  /** „действа от юни 2020 г.“, „не е включен“. */
  readonly stateOf: (state: DistrictState | undefined) => string;
  /** The name of the district in a column. */
  readonly nameOf: (district: string) => string;
}

export function useMatrixWords(): MatrixWords {
  const { t } = useTranslation(['districts', 'activities', 'common']);
  const language = useLanguage();
  return useMemo(() => {
    const names = new Map<string, string>(districts.map((district) => [district.code, district[language]]));
    const wordsOf = (state: DistrictState | undefined) => {
      const word = t(`activities:districts.state.${state?.state ?? 'none'}`);
      if (!state?.since) return word;
      return `${word} ${t('activities:districts.since', { date: formatPartialDate(state.since, language) })}`;
    };
    // Each state on each date is put into words once, and not for each of a thousand cells.
    const known = new Map<string, string>();
    return {
      language,
      t,
      stateOf: (state) => {
        const key = state === undefined ? '' : `${state.state} ${state.since ?? ''}`;
        const words = known.get(key) ?? wordsOf(state);
        known.set(key, words);
        return words;
      },
      nameOf: (district) => names.get(district) ?? district,
    };
  }, [language, t]);
}
