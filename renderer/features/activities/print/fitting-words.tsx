import { useTranslation } from 'react-i18next';
import { fullSheetLetters, smallestSheetLetters, type FittedColumns } from '#shared/charts/fit-columns.ts';
import { formatNumber } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';

/** How the columns will come out with what is chosen, before anything is made. */
export function FittingWords({ fitted: { bands, letters } }: { fitted: FittedColumns<string> }) {
  const { t } = useTranslation('planPrint');
  const language = useLanguage();
  const points = (value: number) => formatNumber(value, language, value % 1 === 0 ? 0 : 1);
  const smallest = points(smallestSheetLetters);
  const isReadable = letters >= smallestSheetLetters;
  const words = () => {
    if (!isReadable) return t('tooSmall', { smallest });
    if (bands.length > 1) return t('parts', { count: bands.length });
    // Never told larger than they are.
    const shown = Math.floor(letters * 10) / 10;
    return letters < fullSheetLetters
      ? t('smaller', { letters: points(shown), full: points(fullSheetLetters) })
      : t('fits');
  };
  return (
    <p role="status" className={isReadable ? 'text-sm text-ink-3' : 'text-sm font-medium text-danger'}>
      {words()}
    </p>
  );
}
