import { useTranslation } from 'react-i18next';
import type { ProgrammeItem } from './programme-item.ts';
import { formatShortDate, textIn } from '#shared/i18n/format.ts';
import { LogList } from '#renderer/ui/log-list.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { useWords } from './use-words.ts';

/** How its dates moved, and why. */
export function MoveList({ moves }: { moves: ProgrammeItem['dateMoves'] }) {
  const { t } = useTranslation('programmes');
  const { date, language } = useWords();
  if (moves.length === 0) return null;
  return (
    <Section level={3} title={t('moves')} note={moves.length}>
      <LogList
        label={t('moves')}
        entries={moves.map((move) => ({
          id: move.id,
          when: formatShortDate(move.decidedOn, language),
          dateTime: move.decidedOn,
          text: (
            <>
              <b>
                {t('moveLine', {
                  field: t(`movedField.${move.field}`),
                  from: move.from === null ? t('noDateWord') : date(move.from),
                  to: move.to === null ? t('noDateWord') : date(move.to),
                })}
              </b>{' '}
              {textIn(move.reason, language)}
            </>
          ),
        }))}
      />
    </Section>
  );
}
