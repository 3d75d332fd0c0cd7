import { useRef, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Mic } from 'lucide-react';
import type { AgendaItemView, MeetingDetail } from '#shared/contract/board.ts';
import { textIn } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Disclosure } from '#renderer/ui/disclosure.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { AttendanceList } from './attendance-list.tsx';
import { Discussion } from './discussion.tsx';
import { FiledOutcomes } from './filed-outcomes.tsx';
import { SpokenLine } from './spoken-line.tsx';

/** Where the keys go: each item's box for what is said, then its line for what came of it. */
type Boxes = RefObject<Map<string, HTMLElement>>;

/** The secretary's page while the meeting goes on: who came, then item by item what is said and what comes of it. */
export function SessionTab({ meeting }: { meeting: MeetingDetail }) {
  const { t } = useTranslation('board');
  const { workbook, isReadOnly } = useWorkbook();
  const boxes: Boxes = useRef(new Map());
  if (meeting.day === null || meeting.day > workbook.today) {
    return (
      <EmptyState icon={Mic} title={t('session.notYet')}>
        {t('session.notYetHint')}
      </EmptyState>
    );
  }
  const items = meeting.agenda.filter(({ isSection }) => !isSection);
  const places = [...items.map(({ id }) => id), outside];
  const goTo = (place: string | undefined) => {
    const box = place === undefined ? undefined : boxes.current.get(place);
    box?.focus();
    box?.closest('section')?.scrollIntoView({ block: 'nearest' });
  };
  /** Ctrl and an arrow, from wherever one writes: the item before or after. */
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || !event.ctrlKey || !(event.target instanceof Element)) return;
    const at = places.indexOf(event.target.closest('[data-place]')?.getAttribute('data-place') ?? '');
    event.preventDefault();
    goTo(places[at + step]);
  };
  const came = meeting.invitees.filter(({ attended }) => attended === 'yes').length;
  const told = meeting.invitees.filter(({ attended }) => attended !== null).length;
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Ctrl and an arrow go from item to item; Tab does too
    <div onKeyDown={onKeyDown} className="flex flex-col gap-6">
      <Disclosure
        title={t('session.attendance')}
        note={t('session.came', { came, count: meeting.invitees.length, told })}
        defaultExpanded={told < meeting.invitees.length || meeting.invitees.length === 0}
      >
        <AttendanceList meeting={meeting} />
      </Disclosure>
      {!isReadOnly && <p className="text-sm text-pretty text-ink-3">{t('session.hint')}</p>}
      {items.map((item, index) => (
        <SessionItem key={item.id} meeting={meeting} item={item} boxes={boxes} onGoOn={() => goTo(places[index + 1])} />
      ))}
      <OutsideAgenda meeting={meeting} boxes={boxes} />
    </div>
  );
}

const outside = 'outside';

interface SessionItemProps {
  meeting: MeetingDetail;
  item: AgendaItemView;
  boxes: Boxes;
  onGoOn: () => void;
}

function SessionItem({ meeting, item, boxes, onGoOn }: SessionItemProps) {
  const { t } = useTranslation('board');
  const { isReadOnly } = useWorkbook();
  const language = useLanguage();
  const line = useRef<HTMLInputElement>(null);
  const title = textIn(item.title, language) || t('agenda.untitled');
  const outcomes = meeting.outcomes.filter((outcome) => outcome.item === item.id);
  const facts = [item.startsAt, textIn(item.presenterName, language), item.purpose === 'advice' && t('purpose.advice')];
  const name = `${item.number}. ${title}`;
  return (
    <section data-place={item.id} aria-label={name} className="flex scroll-my-4 flex-col gap-2">
      <header className="flex flex-wrap items-baseline gap-x-2.5 border-b border-line-strong pb-1">
        <h3 className="text-lg font-bold tracking-tight text-pretty">
          <span className="mr-2 font-normal text-ink-3">{item.number}</span>
          {title}
        </h3>
        <span className="text-sm text-ink-3">{facts.filter(Boolean).join(' · ')}</span>
      </header>
      {isReadOnly ? (
        <p className="whitespace-pre-line text-pretty">{textIn(item.discussion, language) || '—'}</p>
      ) : (
        <Discussion
          item={item}
          label={t('session.discussionOf', { name })}
          inputRef={(box) => {
            if (box === null) boxes.current.delete(item.id);
            else boxes.current.set(item.id, box);
          }}
        />
      )}
      {!isReadOnly && (
        <SpokenLine
          meeting={meeting.id}
          item={item.id}
          label={t('session.lineOf', { name })}
          inputRef={line}
          onGoOn={onGoOn}
        />
      )}
      {/* Below the line: it stays where it is while more is filed, and Tab leads from what is said right to it. */}
      <FiledOutcomes outcomes={outcomes} label={t('session.outcomesOf', { name })} />
    </section>
  );
}

/** What was said that belongs to no item. */
function OutsideAgenda({ meeting, boxes }: { meeting: MeetingDetail; boxes: Boxes }) {
  const { t } = useTranslation('board');
  const { isReadOnly } = useWorkbook();
  const name = t('session.outside');
  const outcomes = meeting.outcomes.filter(({ item }) => item === null);
  if (isReadOnly && outcomes.length === 0) return null;
  return (
    <section data-place={outside} aria-label={name} className="flex scroll-my-4 flex-col gap-2">
      <h3 className="border-b border-line-strong pb-1 text-lg font-bold tracking-tight">{name}</h3>
      {!isReadOnly && (
        <SpokenLine
          meeting={meeting.id}
          item={null}
          label={t('session.lineOf', { name })}
          inputRef={(box) => {
            if (box === null) boxes.current.delete(outside);
            else boxes.current.set(outside, box);
          }}
          onGoOn={() => undefined}
        />
      )}
      <FiledOutcomes outcomes={outcomes} label={t('session.outcomesOf', { name })} />
    </section>
  );
}
