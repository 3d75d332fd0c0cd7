import { useTranslation } from 'react-i18next';
import type { DeliverableView } from '#shared/contract/programmes.ts';
import { formatPartialDate, formatShortDate, textIn } from '#shared/i18n/format.ts';
import { isTrueBy, precisionOf } from '#shared/rules/partial-date.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { LogList } from '#renderer/ui/log-list.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { useWords } from './use-words.ts';

/** The way of a deliverable, the last step first: each with its day, and what the funder wrote. */
export function StepList({ deliverable }: { deliverable: DeliverableView }) {
  const { t } = useTranslation('programmes');
  const { asOf } = useWorkbook();
  const { language } = useWords();
  // What comes after the day looked at is told by the note under the status.
  const steps = deliverable.steps.filter(({ on }) => isTrueBy(on, asOf));
  if (steps.length === 0) return null;
  return (
    <Section level={3} title={t('steps.title')} note={steps.length}>
      <LogList
        label={t('steps.title')}
        entries={steps
          .map(({ id, to, from, on, note, reference }, index) => {
            const time = steps.slice(0, index + 1).filter((step) => step.to === to).length;
            const step = t(`stepForm.title.${to}`);
            return {
              id,
              when:
                on === null
                  ? '—'
                  : precisionOf(on) === 'day'
                    ? formatShortDate(on, language)
                    : formatPartialDate(on, language),
              ...(on === null ? {} : { dateTime: on }),
              text: (
                <>
                  <b>{time > 1 ? t('steps.again', { step, count: time }) : step}</b> {textIn(note, language)}
                </>
              ),
              note: [reference, from === null ? t('steps.was') : null].filter((part) => part !== null).join(' · '),
            };
          })
          .toReversed()}
      />
    </Section>
  );
}
