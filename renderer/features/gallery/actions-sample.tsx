import { useState } from 'react';
import { Archive, Copy, MoreHorizontal, Pencil, Plus, Table2, Trash2 } from 'lucide-react';
import { Button } from '#renderer/ui/button.tsx';
import { ActiveFilter, FilterChip, Pill, PillButton } from '#renderer/ui/filter-chip.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Kbd } from '#renderer/ui/kbd.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { MenuButton, MenuItem, MenuLine, MenuSection } from '#renderer/ui/menu.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { Tabs } from '#renderer/ui/tabs.tsx';
import { ToggleButton } from '#renderer/ui/toggle-button.tsx';
import { SampleRow } from './sample-row.tsx';

const planViews = [
  { value: 'table', label: 'Таблица', icon: Table2 },
  { value: 'board', label: 'Дъска' },
  { value: 'timeline', label: 'Времева линия' },
  { value: 'districts', label: 'Райони' },
] as const;

export function ActionsSample() {
  return (
    <Section title="Действия" note="една главна дума на екран">
      <SampleRow name="Бутон">
        <Button tone="primary" icon={Plus}>
          Нова дейност
        </Button>
        <Button tone="primary" hint="R">
          Нов отчет
        </Button>
        <Button>Нов срок</Button>
        <Button tone="plain">Покажи подробности</Button>
        <Button tone="danger">Отпадни</Button>
        <Button tone="primary" isDisabled>
          Издай материалите
        </Button>
        <Button isDisabled>Нов срок</Button>
      </SampleRow>
      <SampleRow name="Малък бутон">
        <Button size="small" icon={Pencil}>
          Редактирай
        </Button>
        <Button size="small" tone="plain">
          Виж
        </Button>
        <IconButton size="small" icon={Copy} label="Копирай връзка" />
        <IconButton icon={Archive} label="Архивирай" hint="E" />
        <IconButton icon={Trash2} label="Изтрий" isDisabled />
        <Link href="#/gallery">Приоритет 3</Link>
        <Kbd>Ctrl K</Kbd>
      </SampleRow>
      <FilterRows />
      <SampleRow name="Меню">
        <MenuButton label="Действия с дейността" trigger={<IconButton icon={MoreHorizontal} label="Още действия" />}>
          <MenuItem id="edit" icon={Pencil} hint="F2">
            Редактирай
          </MenuItem>
          <MenuItem id="copy" icon={Copy} hint="Ctrl C">
            Копирай връзка към дейността
          </MenuItem>
          <MenuLine />
          <MenuItem id="drop" icon={Trash2} isDanger>
            Отпадни…
          </MenuItem>
        </MenuButton>
        <MenuButton
          label="Групиране"
          trigger={
            <PillButton>
              Групирано по <b>фокусна област</b>
            </PillButton>
          }
        >
          <MenuSection title="Групиране по" selectionMode="single" defaultSelectedKeys={['focusArea']}>
            <MenuItem id="focusArea">Фокусна област</MenuItem>
            <MenuItem id="owner">Отговорно звено</MenuItem>
            <MenuItem id="status">Състояние</MenuItem>
          </MenuSection>
        </MenuButton>
      </SampleRow>
      <SampleRow name="Раздели">
        <Tabs
          className="w-full"
          label="Части на заседанието"
          items={[
            { id: 'agenda', label: 'Дневен ред', count: 6, content: <p>Шест точки, 95 от 120 минути.</p> },
            { id: 'invitees', label: 'Поканени', count: 14, content: <p>Четиринадесет поканени.</p> },
            { id: 'papers', label: 'Материали', content: <p>Няма материали.</p> },
          ]}
        />
      </SampleRow>
    </Section>
  );
}

function FilterRows() {
  const [planView, setPlanView] = useState<(typeof planViews)[number]['value']>('table');
  const [chosen, setChosen] = useState(['all']);
  const toggle = (id: string) => (isOn: boolean) =>
    setChosen(isOn ? [...chosen, id] : chosen.filter((other) => other !== id));
  return (
    <>
      <SampleRow name="Превключвател">
        <Segmented label="Изглед" segments={planViews} value={planView} onChange={setPlanView} />
        <ToggleButton icon={Archive}>Показване на архивираните</ToggleButton>
        <ToggleButton defaultSelected>Сравнение</ToggleButton>
      </SampleRow>
      <SampleRow name="Филтри">
        <FilterChip isSelected={chosen.includes('all')} onChange={toggle('all')}>
          Всички · 36
        </FilterChip>
        <FilterChip
          count={2}
          mark={<StatusMark status="overdue" size={10} />}
          isSelected={chosen.includes('overdue')}
          onChange={toggle('overdue')}
        >
          просрочени
        </FilterChip>
        <FilterChip count={0} isSelected={false} onChange={() => {}} isDisabled>
          спрени
        </FilterChip>
        <ActiveFilter removeLabel="Махни филтъра „Отговорно звено“" onRemove={() => {}} onPress={() => {}}>
          Отговорно звено: Иновативна София
        </ActiveFilter>
        <PillButton>
          Сравни с <b>01.10.2020 г.</b>
        </PillButton>
        <Pill>предварителна</Pill>
        <Pill>EN</Pill>
      </SampleRow>
    </>
  );
}
