import type { ReactNode } from 'react';
import type { Quantity } from '#shared/model/values.ts';
import { ActionLine, ActionList } from '#renderer/ui/action-list.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { PillButton } from '#renderer/ui/filter-chip.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { MixBar } from '#renderer/ui/mix-bar.tsx';
import { ScreenHeader, SearchPill } from '#renderer/ui/screen-header.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { StatusLabel } from '#renderer/ui/status-label.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import type { StatusName } from '#renderer/ui/status.ts';
import { QuantityField } from '#renderer/ui/value-fields.tsx';
import { mixOf, sampleGroups, statusWords } from './sample-data.ts';

const waiting: [StatusName, string, string][] = [
  ['overdue', 'Електронни услуги през Единния модел', 'срок: края на 2020 г.'],
  ['noRecentReport', 'Платформа за отворени данни', 'последен отчет 30.09.2020 г.'],
  ['atRisk', 'Дигитална трансформация на документооборота', 'нужна е следваща стъпка'],
  ['onTrack', 'Пясъчник за иновативни решения', '30 %'],
];
const readings = [
  ['Райони в Единния модел', 'райони', '4'],
  ['Електронни услуги в районите', 'услуги', '≥ 70'],
  ['Учители в „Училище в облака“', 'учители', '≥ 200'],
] as const;
const preflight: [StatusName, string, string | null][] = [
  ['completed', 'Дневен ред, 6 точки, 95 от 120 минути', null],
  ['overdue', '2 червени без обяснение', 'Поправи'],
  ['atRisk', '5 стари отчета', 'Виж'],
  ['atRisk', 'Превод: 3 остарели', 'Виж'],
];
const readWhole = (text: string): Quantity | null =>
  /^\d+$/.test(text) ? { value: Number(text), qualifier: 'exactly' } : null;

/** Today: lines that are settled where they stand. */
export function TodaySample({ switcher }: { switcher: ReactNode }) {
  return (
    <>
      <ScreenHeader
        title="Днес"
        sub="понеделник, 4 януари 2021 г."
        aside={
          <>
            {switcher}
            <PillButton>
              Аз съм <b>Координатор ICC</b>
            </PillButton>
          </>
        }
        search={<SearchPill label="Търсене" hint="Ctrl K" onPress={() => {}} />}
        action={
          <Button tone="primary" hint="Ctrl L">
            Запис на събитие
          </Button>
        }
      />
      <div className="@container min-h-0 flex-1 overflow-y-auto">
        <div className="grid gap-10 px-6 pt-2.5 pb-8 @min-[900px]:grid-cols-[minmax(0,1fr)_404px]">
          <div className="flex min-w-0 flex-col gap-6">
            <Section title="Чака отчет" note="тримесечие IV.2020 приключва на 15 януари">
              <ActionList>
                {waiting.map(([status, title, note]) => (
                  <ActionLine
                    key={title}
                    lead={<StatusLabel status={status}>{statusWords[status]}</StatusLabel>}
                    title={title}
                    note={note}
                    action={<Link>Отчети</Link>}
                  />
                ))}
              </ActionList>
            </Section>
            <Section title="Стойности за въвеждане" note="3 индикатора">
              <ActionList>
                {readings.map(([title, unit, previous]) => (
                  <ActionLine
                    key={title}
                    lead="към 31.12.2020 г."
                    title={title}
                    note={`предишна ${previous}`}
                    action={
                      <QuantityField
                        label={title}
                        isLabelHidden
                        value={null}
                        onChange={() => {}}
                        parse={readWhole}
                        format={({ value }) => String(value)}
                        placeholder={previous}
                        suffix={unit}
                        notUnderstood="Напишете число."
                        className="w-36"
                      />
                    }
                  />
                ))}
              </ActionList>
            </Section>
          </div>
          <TodayAside />
        </div>
      </div>
    </>
  );
}

function TodayAside() {
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <Card title="Второ заседание на Дигиталния борд" lead="четвъртък, 14 януари, 10:00 ч. · след 10 дни">
        <ul className="flex flex-col gap-1">
          {preflight.map(([status, text, action]) => (
            <li key={text} className="flex min-h-6 items-center gap-2.5">
              <StatusMark status={status} />
              <span className="mr-auto">{text}</span>
              {action && <Link>{action}</Link>}
            </li>
          ))}
        </ul>
      </Card>
      <Card title="Състояние на плана" lead="36 дейности · 24 с отчет за тримесечието">
        {sampleGroups.map((group) => (
          <div key={group.title} className="border-t border-line py-2 last:pb-0">
            <div className="flex items-center gap-3">
              <span className="mr-auto font-semibold">{group.title}</span>
              <MixBar title={group.title} parts={mixOf(group.mix)} />
            </div>
            <p className="text-sm text-ink-3">{group.sum}</p>
          </div>
        ))}
      </Card>
    </div>
  );
}
