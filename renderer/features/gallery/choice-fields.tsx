import { useState } from 'react';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { Disclosure } from '#renderer/ui/disclosure.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { Switch } from '#renderer/ui/switch.tsx';

const organisations = [
  { value: 'is', label: 'Иновативна София' },
  { value: 'daeu', label: 'Държавна агенция „Електронно управление“', detail: 'държавна' },
  { value: 'gate', label: 'Институт GATE', detail: 'научна' },
  { value: 'lozenets', label: 'Район „Лозенец“', detail: 'район' },
];
const reported = [
  { value: 'onTrack', label: 'В график', mark: <StatusMark status="onTrack" /> },
  { value: 'atRisk', label: 'В риск', mark: <StatusMark status="atRisk" /> },
  { value: 'delayed', label: 'Забавена', mark: <StatusMark status="delayed" /> },
] as const;

export function ChoiceFields() {
  const [organisation, setOrganisation] = useState<string | null>('is');
  const [light, setLight] = useState<'onTrack' | 'atRisk' | 'delayed' | null>('atRisk');
  const [priority, setPriority] = useState<'high' | 'low' | null>(null);
  const [purpose, setPurpose] = useState<'information' | 'advice' | null>('advice');
  return (
    <>
      <Select label="Докладвано състояние" options={reported} value={light} onChange={setLight} />
      <Select
        label="Приоритет"
        options={[
          { value: 'high', label: 'висок' },
          { value: 'low', label: 'нисък' },
        ]}
        value={priority}
        onChange={setPriority}
        noneLabel="без приоритет"
        error={priority === 'low' ? 'Низ приоритет няма срок.' : null}
      />
      <ComboBox
        label="Отговорно звено"
        options={organisations}
        value={organisation}
        onChange={setOrganisation}
        emptyText="Няма намерени резултати"
        description="Точно едно"
      />
      <RadioGroup
        label="Цел на точката"
        value={purpose}
        onChange={setPurpose}
        choices={[
          { value: 'information', label: 'За сведение' },
          { value: 'advice', label: 'За съвет', detail: 'Бордът съветва; заместник-кметът отговаря.' },
        ]}
      />
      <div className="flex flex-col gap-1">
        <Checkbox defaultSelected>Показване на архивираните</Checkbox>
        <Checkbox isIndeterminate>Всички райони</Checkbox>
        <Checkbox description="Името ще стои в публичното издание.">Съгласие за публикуване</Checkbox>
        <Checkbox isDisabled>Недостъпно</Checkbox>
        <Checkbox error="Потвърдете, преди да издадете.">Прегледах материалите</Checkbox>
      </div>
      <div className="flex flex-col gap-1">
        <Switch defaultSelected>Напомняне за остарели отчети</Switch>
        <Switch description="Около 2 МВ на ден.">Резервно копие на всеки час</Switch>
        <Switch isDisabled>Недостъпно</Switch>
      </div>
      <Disclosure title="История на полето" note="4 промени">
        <p className="text-ink-2">Срокът е местен два пъти.</p>
      </Disclosure>
      <Disclosure title="Отворено" defaultExpanded>
        <p className="text-ink-2">Ограничения на индикатора: брои се само първото подаване.</p>
      </Disclosure>
    </>
  );
}
