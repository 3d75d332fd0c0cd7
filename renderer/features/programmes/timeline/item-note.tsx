import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { isDeliverable, isPassed, type ProgrammeItem } from '../programme-item.ts';
import { lookOf } from '../status-look.ts';
import { useWords } from '../use-words.ts';
import { useItemDates } from './use-item-dates.ts';

/** What stands on the card of a mark: its status, and all of its dates with the reasons of their moves. */
export function ItemNote({ item }: { item: ProgrammeItem }) {
  const { title, status, measure } = useWords();
  const dates = useItemDates();
  return (
    <>
      <span className="flex items-baseline gap-2">
        <span className="rounded-full bg-paper p-0.5 leading-none">
          <StatusMark status={lookOf(item)} size={10} />
        </span>
        <span className="font-semibold text-pretty">
          {isDeliverable(item) || item.kind === 'milestone' ? `${item.code ?? ''} ` : ''}
          {title(item)}
        </span>
      </span>
      {(!isPassed(item) || measure(item) !== '') && (
        <span className="block">{[status(item), measure(item)].filter(Boolean).join(' · ')}</span>
      )}
      <span className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5">
        {dates(item).map(({ key, what, date, detail }) => (
          <span key={key} className="contents">
            <span className="opacity-75">{what}</span>
            <span>
              {date}
              {detail !== '' && <span className="block text-xs text-pretty opacity-90">{detail}</span>}
            </span>
          </span>
        ))}
      </span>
    </>
  );
}
