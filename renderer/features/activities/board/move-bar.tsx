import { Kbd } from '#renderer/ui/kbd.tsx';
import { boardWay } from './board-way.ts';
import type { BoardBy } from './board-columns.ts';
import { useBoardWords, useColumnName, waySentence } from './use-board-words.ts';
import type { CardMoving } from './use-card-moving.ts';

interface MoveBarProps {
  moving: CardMoving;
  by: BoardBy;
  columns: readonly string[];
}

/** While a card is moved: where it would go, what that does, and the keys. Read out by screen readers as it changes. */
export function MoveBar({ moving: { card, left }, by, columns }: MoveBarProps) {
  const { t } = useBoardWords();
  const nameOf = useColumnName();
  const to = card && columns[card.to];
  const leftIn = left && columns[left.from];
  return (
    <div role="status" className="pointer-events-none absolute inset-x-6 top-11 z-30 flex justify-center">
      {card && to != null && (
        <p className="flex max-w-full flex-wrap items-center gap-x-3 gap-y-1 rounded-lg border border-line-strong bg-surface px-3.5 py-2 text-sm shadow-panel">
          <span className="font-semibold">
            {t('planBoard:moving', { code: card.activity.code ?? '', column: nameOf(by, to) })}
          </span>
          <span className="sr-only">{t('planBoard:place', { place: card.to + 1, of: columns.length })}</span>
          <span className="text-ink-2">{waySentence(boardWay(card.activity, by, to), t)}</span>
          <span className="flex items-center gap-1.5 text-xs text-ink-3">
            <Kbd>←</Kbd>
            <Kbd>→</Kbd> {t('planBoard:keys.choose')}
            <Kbd>Enter</Kbd> {t('planBoard:keys.commit')}
            <Kbd>Esc</Kbd> {t('planBoard:keys.giveUp')}
          </span>
        </p>
      )}
      {!card && left && leftIn != null && (
        <span className="sr-only">
          {t('planBoard:givenUp', { code: left.activity.code ?? '', column: nameOf(by, leftIn) })}
        </span>
      )}
    </div>
  );
}
