import { Link } from '#renderer/ui/link.tsx';
import { Light } from '#renderer/ui/kpi-light.tsx';
import { MixBar } from '#renderer/ui/mix-bar.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { StatusLabel } from '#renderer/ui/status-label.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { statusNames } from '#renderer/ui/status.ts';
import { WhyBox } from '#renderer/ui/why-box.tsx';
import { mixOf, statusWords } from './sample-data.ts';
import { SampleRow } from './sample-row.tsx';

export function StatusSample() {
  return (
    <Section title="Състояние" note="форма, дума и цвят заедно">
      <SampleRow name="Състояния">
        {statusNames.map((status) => (
          <StatusLabel key={status} status={status} className="mr-3">
            {statusWords[status]}
          </StatusLabel>
        ))}
      </SampleRow>
      <SampleRow name="Само знак">
        {statusNames.map((status) => (
          <StatusMark key={status} status={status} size={20} title={statusWords[status]} className="mr-3" />
        ))}
      </SampleRow>
      <SampleRow name="Светлина на индикатор">
        <Light light="green">по плана</Light>
        <Light light="amber">изостава</Light>
        <Light light="red">далеч от целевата стойност</Light>
        <Light light="none">няма целева стойност</Light>
        <Light light="green" isStale>
          по плана, остаряла
        </Light>
        <Light light="red" isStale>
          далеч, остаряла
        </Light>
      </SampleRow>
      <SampleRow name="Лента с дялове">
        <MixBar
          title="Всички състояния"
          parts={mixOf({
            completed: 3,
            onTrack: 6,
            planned: 2,
            atRisk: 2,
            delayed: 2,
            overdue: 1,
            noRecentReport: 3,
            suspended: 1,
            dropped: 1,
          })}
          className="h-3 w-105"
        />
        <MixBar
          title="Електронно управление"
          parts={mixOf({ completed: 3, onTrack: 6, atRisk: 1, overdue: 1, noRecentReport: 1 })}
        />
        <MixBar title="Транспорт" parts={mixOf({ onTrack: 1, noRecentReport: 2 })} />
        <MixBar title="Една" parts={mixOf({ completed: 120, overdue: 1 })} />
      </SampleRow>
      <SampleRow name="Защо">
        <div className="grid w-full gap-3 md:grid-cols-2 lg:grid-cols-3">
          {statusNames.map((status) => (
            <WhyBox
              key={status}
              status={status}
              word={statusWords[status]}
              actions={status === 'overdue' && <Link>Нов срок</Link>}
            >
              Срокът „до края на 2020 г.“ изтече на 31.12.2020 г. Включени са 4 от 24 района. Последен отчет: 04.01.2021
              г.
            </WhyBox>
          ))}
        </div>
      </SampleRow>
    </Section>
  );
}
