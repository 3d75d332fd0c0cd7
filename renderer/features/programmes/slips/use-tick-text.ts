import type { PlacedTick } from '#shared/charts/slip-chart.ts';
import { formatPartialDate } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';

/** A tick as `03.2021` where months are told and `2021` where years are. */
export function useTickText(): (tick: PlacedTick, isFull: boolean) => string {
  const language = useLanguage();
  return ({ day, unit, withYear }, isFull) => {
    if (unit === 'year') return formatPartialDate(day.slice(0, 4), language);
    return isFull || withYear ? `${day.slice(5, 7)}.${day.slice(0, 4)}` : day.slice(5, 7);
  };
}
