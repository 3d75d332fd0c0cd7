import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListOrdered } from 'lucide-react';
import type { MeetingDetail } from '#shared/contract/board.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { WaitingTopics } from '../topics/waiting-topics.tsx';
import { AddAgendaItem } from './add-agenda-item.tsx';
import { AgendaRow } from './agenda-row.tsx';
import { AgendaSum } from './agenda-sum.tsx';
import { arrangementAfter, useAgenda } from './use-agenda.ts';

interface DropTarget {
  id: string;
  side: 'before' | 'after';
}

interface AgendaTabProps {
  meeting: MeetingDetail;
  /** An item that is to be settled. */
  startsOpen: string | null;
}

/** The agenda: in order, with its hours and its minutes added up; built by drag or keyboard. */
export function AgendaTab({ meeting, startsOpen }: AgendaTabProps) {
  const { t } = useTranslation('board');
  const { isReadOnly } = useWorkbook();
  const { agenda } = meeting;
  const { move, remove, add, announcement, listRef } = useAgenda(meeting.id, agenda, startsOpen);
  const [open, setOpen] = useState<string | null>(startsOpen);
  const [dragged, setDragged] = useState<string | null>(null);
  const [target, setTarget] = useState<DropTarget | null>(null);
  const endDrag = () => {
    setDragged(null);
    setTarget(null);
  };

  return (
    <div className="flex flex-col gap-4">
      {agenda.length === 0 ? (
        <EmptyState icon={ListOrdered} title={t('agenda.empty')}>
          {isReadOnly ? t('agenda.emptyReadOnly') : t('agenda.emptyHint')}
        </EmptyState>
      ) : (
        <div>
          <ol ref={listRef} aria-label={t('tab.agenda')} className="border-t border-line-strong">
            {agenda.map((item) => (
              <AgendaRow
                key={item.id}
                item={item}
                isHeld={meeting.state === 'held' || meeting.state === 'minutesPublished'}
                canMove={(where) => arrangementAfter(agenda, item.id, where) !== null}
                isOpen={open === item.id}
                onToggle={() => setOpen(open === item.id ? null : item.id)}
                onMove={(where) => move(item.id, where)}
                onRemove={() => remove(item.id)}
                isDragged={dragged === item.id}
                dropSide={target?.id === item.id ? target.side : null}
                onDragStart={() => setDragged(item.id)}
                onDragEnd={endDrag}
                onDragOver={(side) => {
                  const canDrop =
                    dragged !== null && arrangementAfter(agenda, dragged, { over: item.id, side }) !== null;
                  setTarget(canDrop ? { id: item.id, side } : null);
                  return canDrop;
                }}
                onDrop={(side) => {
                  if (dragged !== null) move(dragged, { over: item.id, side });
                  endDrag();
                }}
              />
            ))}
          </ol>
          <AgendaSum meeting={meeting} />
        </div>
      )}
      <p role="status" className="sr-only">
        {announcement}
      </p>
      {!isReadOnly && (
        <>
          <AddAgendaItem onAdd={add} />
          <WaitingTopics meeting={meeting} />
        </>
      )}
    </div>
  );
}
