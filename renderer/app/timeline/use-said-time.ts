import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TimeScale } from '#shared/charts/timeline/time-window.ts';
import { formatDate } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';

/** Says by ear which time is in view, once it changed and rests: each step of a wheel would be a flood of words. */
export function useSaidTime(scale: TimeScale, say: (text: string) => void): void {
  const { t } = useTranslation('timeline');
  const language = useLanguage();
  const months = t('months', { count: Math.max(1, Math.round(scale.window.months)) });
  const from = formatDate(scale.dayAt(0), language);
  const to = formatDate(scale.dayAt(scale.width - 0.01), language);
  const inView = `${months}. ${t('inView', { from, to })}`;
  const isFirst = useRef(true);
  const tell = useEffectEvent((text: string) => say(text));
  useEffect(() => {
    const timer = setTimeout(() => {
      if (!isFirst.current) tell(inView);
      isFirst.current = false;
    }, 600);
    return () => clearTimeout(timer);
  }, [inView]);
}
