import { useState } from 'react';
import { ActionLine, ActionList } from '#renderer/ui/action-list.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { KeyList } from '#renderer/ui/key-list.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { LogList } from '#renderer/ui/log-list.tsx';
import { OrderedList } from '#renderer/ui/ordered-list.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { StatusLabel } from '#renderer/ui/status-label.tsx';

const agenda = [
  { id: 'a', text: 'Откриване и приемане на дневния ред', minutes: 5 },
  { id: 'b', text: 'Напредък по Плана за действие през четвъртото тримесечие', minutes: 30 },
  { id: 'c', text: 'Дигитална трансформация на документооборота: нужен е съвет', minutes: 40 },
];

export function ListsSample() {
  const [items, setItems] = useState(agenda);
  return (
    <Section title="Списъци">
      <div className="grid gap-8 border-t border-line pt-4 md:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-6">
          <Section title="Чака отчет" note="тримесечие IV.2020 приключва на 15 януари" action={<Link>Всички</Link>}>
            <ActionList>
              <ActionLine
                lead={<StatusLabel status="overdue">Просрочена</StatusLabel>}
                title="Електронни услуги през Единния модел"
                note="срок: края на 2020 г."
                action={<Link>Отчети</Link>}
              />
              <ActionLine
                lead={<StatusLabel status="noRecentReport">Без отчет · 96 дни</StatusLabel>}
                title="Дигитална трансформация на документооборота в Столичната община и районните администрации"
                action={<Link>Отчети</Link>}
              />
            </ActionList>
          </Section>
          <Section title="Дневен ред" note="75 от 120 минути">
            <OrderedList
              label="Точки от дневния ред"
              moveLabel={(item) => `Премести „${item.text}“`}
              items={items}
              onReorder={(ids) => setItems(ids.flatMap((id) => items.filter((item) => item.id === id)))}
            >
              {(item, index) => (
                <div className="flex gap-3">
                  <span className="w-4 text-right text-ink-3">{index + 1}.</span>
                  <span className="min-w-0 flex-1">{item.text}</span>
                  <span className="pr-2 text-ink-3">{item.minutes} мин.</span>
                </div>
              )}
            </OrderedList>
          </Section>
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          <Card title="Последни промени" lead="за 30 дни" action={<Link>Всички</Link>}>
            <LogList
              entries={[
                {
                  id: '1',
                  when: 'вчера',
                  text: (
                    <>
                      ICC: работната среща за нуждите насрочена за <b>7 януари</b>
                    </>
                  ),
                },
                {
                  id: '2',
                  when: '22.12',
                  text: (
                    <>
                      Документооборот: от <b>в график</b> в <b>в риск</b>
                    </>
                  ),
                  note: 'М. Иванова, записано на 23.12',
                },
                { id: '3', when: '18.12', text: 'D6.2 подадена · PolicyCLOUD, месец 12' },
              ]}
            />
          </Card>
          <KeyList
            groups={[
              {
                title: 'Навсякъде',
                rows: [
                  { keys: ['Ctrl', 'K'], text: 'Търсене и команди' },
                  { keys: ['Ctrl', 'Z'], text: 'Отмяна' },
                ],
              },
              {
                title: 'В таблица',
                rows: [
                  { keys: ['F2'], text: 'Редактиране на клетката' },
                  { keys: ['Esc'], text: 'Затваряне' },
                ],
              },
            ]}
          />
        </div>
      </div>
    </Section>
  );
}
