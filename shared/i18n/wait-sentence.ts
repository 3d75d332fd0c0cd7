import type { i18n } from 'i18next';
import type { ActivityWait } from '#shared/contract/activities.ts';
import type { Language } from '#shared/model/values.ts';
import { textIn } from './format.ts';

/** The activity that is waited for: its code, and its title where it has none. */
export const awaited = ({ predecessor: { code, title } }: Pick<ActivityWait, 'predecessor'>, language: Language) =>
  code ?? (language === 'bg' ? `„${textIn(title, 'bg')}“` : `“${textIn(title, 'en')}”`);

/** What an activity waits for, how late that is, and what it cannot keep for it. */
export function waitSentence(wait: ActivityWait, i18n: i18n, language: Language): string {
  const t = i18n.getFixedT(language, 'status');
  const what = awaited(wait, language);
  const { reason, lateDays, pushes } = wait;
  if (reason === 'clash' && pushes !== null) return t(`wait.clash_${pushes.what}`, { what, count: pushes.days });
  const waits =
    reason === 'late'
      ? t(wait.for === 'finish' ? 'wait.lateFinish' : 'wait.lateStart', { what, count: lateDays ?? 0 })
      : t(reason === 'dropped' ? 'wait.dropped' : 'wait.suspended', { what });
  return pushes === null ? waits : `${waits} ${t(`wait.pushes_${pushes.what}`, { count: pushes.days })}`;
}
