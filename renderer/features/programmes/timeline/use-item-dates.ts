import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { formatDate, textIn } from '#shared/i18n/format.ts';
import { moveWords } from '#shared/i18n/timeline-sentence.ts';
import { daysBetween } from '#shared/rules/day.ts';
import { lastDay } from '#shared/rules/partial-date.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { isDeliverable, type ProgrammeItem } from '../programme-item.ts';
import { useWords } from '../use-words.ts';

/** One of the dates of a milestone or deliverable, or one move of it, as its note tells it. */
export interface ItemDate {
  readonly key: string;
  readonly what: string;
  readonly date: string;
  /** When it was decided, and why. */
  readonly detail: string;
}

/** What the drawing shows of an item by its marks, in words: when it was due at first, each move, when it was done. */
export function useItemDates(): (item: ProgrammeItem) => readonly ItemDate[] {
  const { t, i18n } = useTranslation(['programmes', 'timeline']);
  const { language, date, due } = useWords();
  const { asOf } = useWorkbook();
  return useMemo(
    () => (item) => {
      const { facts } = item.status;
      const done = isDeliverable(item) ? item.status.facts.submittedOn : item.status.facts.achievedOn;
      const moves = item.dateMoves
        .filter(
          ({ field, decidedOn }) =>
            (field === 'due' || field === 'dueRevised' || field === 'forecast') && decidedOn <= asOf,
        )
        .toReversed();
      return [
        ...(facts.dueOriginal === null
          ? []
          : [
              {
                key: 'original',
                what: t('timeline.original'),
                date: due(facts.dueOriginal, item.dueMonth),
                detail: '',
              },
            ]),
        ...moves.map(({ id, field, from, to, decidedOn, reason }) => {
          const [one, other] = [from === null ? null : lastDay(from), to === null ? null : lastDay(to)];
          const days = one === null || other === null ? null : daysBetween(one, other);
          const words = moveWords({ field: 'due', from, to, days }, i18n, language);
          return {
            key: id,
            what: capitalised(t(`movedField.${field}`)),
            date: [words.fromTo, words.days].filter(Boolean).join(', '),
            detail: [
              t('timeline:move.decided', { date: formatDate(decidedOn, language) }),
              textIn(reason, language) || t('timeline:move.noReason'),
            ].join(' · '),
          };
        }),
        // A date that differs although no move of it is recorded: the contract was amended before moves were kept.
        ...(item.dueAsOf === null ||
        item.dueAsOf === facts.dueOriginal ||
        moves.some(({ field }) => field !== 'forecast')
          ? []
          : [{ key: 'due', what: t('timeline.amended'), date: due(item.dueAsOf, null), detail: '' }]),
        ...(item.forecastAsOf === null || moves.some(({ field }) => field === 'forecast')
          ? []
          : [{ key: 'forecast', what: t('column.forecast'), date: due(item.forecastAsOf, null), detail: '' }]),
        ...(done === null
          ? []
          : [
              {
                key: 'done',
                what: t(isDeliverable(item) ? 'column.submitted' : 'column.achieved'),
                date: date(done),
                detail: isDeliverable(item) ? textIn(item.delayJustification, language) : '',
              },
            ]),
      ];
    },
    [t, i18n, language, date, due, asOf],
  );
}
