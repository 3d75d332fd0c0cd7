import { useTranslation } from 'react-i18next';
import type { RiskDetail } from '#shared/contract/risks.ts';
import { formatDate, textIn } from '#shared/i18n/format.ts';
import { isExplained, riskSentence } from '#shared/i18n/risk-sentence.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { LevelLabel } from '../risk-level.tsx';
import { levelLooks } from '../risk-look.ts';

/** How grave the risk is now, what it is in one sentence, and where the judgement comes from. */
export function RiskWhy({ risk }: { risk: RiskDetail }) {
  const { i18n } = useTranslation();
  const language = useLanguage();
  const { now } = risk.state;
  const notes = useNotes(risk);
  return (
    <div
      className={`rounded-lg px-3.5 py-3 ${now === null ? 'bg-silent-soft' : levelLooks[risk.kind][now.level].ground}`}
    >
      <LevelLabel kind={risk.kind} score={now} />
      {isExplained(risk) && <p className="mt-1 text-pretty">{riskSentence(risk, i18n, language)}</p>}
      <p className="mt-1 text-sm text-pretty text-ink-2">{notes.join(' ')}</p>
    </div>
  );
}

function useNotes({ state, stateOfPlay }: RiskDetail): string[] {
  const { t } = useTranslation('risks');
  const language = useLanguage();
  const { status, statusSince, judgedBy, before, after, reviewOverdueDays } = state;
  const since = statusSince === null ? null : formatDate(statusSince, language);
  const withoutDots = (text: string) => text.replace(/\.\.$/, '.'); // „г.“ ends with a dot of its own
  return [
    status !== 'open' && (since === null ? t(`why.${status}Only`) : withoutDots(t(`why.${status}`, { date: since }))),
    judgedBy !== null && withoutDots(t('why.judgedBy', { date: formatDate(judgedBy.asOf, language) })),
    judgedBy === null && after !== null && t('why.described'),
    after === null && t(before === null ? 'why.unjudged' : 'why.beforeOnly'),
    reviewOverdueDays !== null && t('why.overdue', { count: reviewOverdueDays }),
    textIn(stateOfPlay, language),
  ].filter((note): note is string => typeof note === 'string' && note !== '');
}
