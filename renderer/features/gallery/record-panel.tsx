import { useState } from 'react';
import { MoreHorizontal } from 'lucide-react';
import { Button } from '#renderer/ui/button.tsx';
import { FieldList, FieldRow } from '#renderer/ui/field-row.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { InlineEdit } from '#renderer/ui/inline-edit.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { LogList } from '#renderer/ui/log-list.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { panelWidths, SidePanel } from '#renderer/ui/side-panel.tsx';
import { WhyBox } from '#renderer/ui/why-box.tsx';
import { statusWords, type SampleActivity } from './sample-data.ts';

interface RecordPanelProps {
  activity: SampleActivity;
  isExpanded: boolean;
  onExpandedChange: (isExpanded: boolean) => void;
  onClose: () => void;
  onPrevious?: () => void;
  onNext?: () => void;
}

const labels = {
  resize: 'Ширина на панела',
  expand: 'Разгъни на цяла страница',
  shrink: 'Свий в панел',
  close: 'Затвори',
  previous: 'Предишна',
  next: 'Следваща',
};

export function RecordPanel({ activity, ...rest }: RecordPanelProps) {
  const [width, setWidth] = useState<number>(panelWidths.usual);
  return (
    <SidePanel
      {...rest}
      label={activity.title}
      labels={labels}
      width={width}
      onWidthChange={setWidth}
      kicker={`${activity.code} · Електронно управление`}
      title={<InlineEdit label="Заглавие" value={activity.title} save={() => null} placeholder="Добави заглавие" />}
      actions={<IconButton size="small" icon={MoreHorizontal} label="Още действия" />}
      footer={
        <>
          <Button tone="primary" hint="R">
            Нов отчет
          </Button>
          <Button>Нов срок</Button>
        </>
      }
    >
      <WhyBox
        status={activity.status}
        word={activity.status === 'overdue' ? 'Просрочена от 4 дни' : statusWords[activity.status]}
      >
        Срокът „до края на 2020 г.“ изтече на 31.12.2020 г. Включени са 4 от 24 района. Последен отчет: 04.01.2021 г.
      </WhyBox>
      <FieldList>
        <FieldRow label="Отговорно звено">Иновативна София</FieldRow>
        <FieldRow label="Партньори">Държавна агенция „Електронно управление“</FieldRow>
        <FieldRow label="Период">юни 2020 г. – края на 2020 г.</FieldRow>
        <FieldRow label="Служи на">
          <Link href="#/gallery">Приоритет 3 · по-добри електронни услуги</Link>
        </FieldRow>
        <FieldRow label="Индикатори">
          Райони <b>4</b> от 24 · Услуги <b>≥ 70</b>
        </FieldRow>
      </FieldList>
      <Section level={3} title="Отчети" note="3">
        <LogList
          entries={[
            {
              id: '1',
              when: '04.01.21',
              text: (
                <>
                  <b>Забавена.</b> Останалите 20 района се включват през следващите месеци.
                </>
              ),
            },
            { id: '2', when: '20.09.20', text: 'Публикувано видео с указания за ползване.' },
            {
              id: '3',
              when: '06.20',
              text: (
                <>
                  <b>В график.</b> Сердика, Триадица, Надежда и Банкя започват с над 70 услуги.
                </>
              ),
            },
          ]}
        />
      </Section>
    </SidePanel>
  );
}
