import { useState, type ReactNode } from 'react';
import { ListBox, ListBoxItem, Tab, TabList, TabPanel, Tabs, Text } from 'react-aria-components';
import { Check } from 'lucide-react';
import { Icon } from './icon.tsx';
import { SearchField } from './search-field.tsx';

export interface FacetOption {
  value: string;
  label: string;
  /** How many it would show: seen before it is chosen. */
  count: number;
  mark?: ReactNode;
}

export interface Facet<Id extends string = string> {
  id: Id;
  label: string;
  chosen: readonly string[];
}

export interface FacetPickerProps<Id extends string> {
  label: string;
  facets: readonly Facet<Id>[];
  /** The facet whose choices are shown. */
  current: Id;
  onCurrent: (id: Id) => void;
  options: readonly FacetOption[];
  onChoose: (values: readonly string[]) => void;
  searchLabel: string;
  emptyText: string;
}

/** More choices than these are looked for, not looked through. */
const searchedFrom = 9;

/** What a list can be narrowed by: facets at the left, the choices of one at the right, each with its count. */
export function FacetPicker<Id extends string>({ label, facets, current, onCurrent, ...panel }: FacetPickerProps<Id>) {
  return (
    <Tabs
      orientation="vertical"
      selectedKey={current}
      onSelectionChange={(key) => {
        const picked = facets.find(({ id }) => id === key);
        if (picked) onCurrent(picked.id);
      }}
      className="flex h-92 w-150 max-w-[calc(100vw-32px)]"
    >
      <TabList aria-label={label} className="w-52 shrink-0 overflow-auto border-r border-line p-1.5">
        {facets.map((facet) => (
          <Tab
            key={facet.id}
            id={facet.id}
            className="flex min-h-control-small cursor-default items-center gap-2 rounded-sm px-2 py-1 text-ink-2 focus-visible:-outline-offset-2 hover:bg-hover selected:bg-accent-soft selected:font-semibold selected:text-accent"
          >
            <span className="min-w-0 flex-1">{facet.label}</span>
            {facet.chosen.length > 0 && (
              <span className="rounded-full bg-accent px-1.5 text-xs leading-4.5 font-semibold text-accent-ink">
                {facet.chosen.length}
              </span>
            )}
          </Tab>
        ))}
      </TabList>
      {facets.map((facet) => (
        <TabPanel
          key={facet.id}
          id={facet.id}
          className="flex min-h-0 min-w-0 flex-1 flex-col outline-none [&:focus-visible]:outline-2 [&:focus-visible]:-outline-offset-2 [&:focus-visible]:outline-focus"
        >
          <Choices {...panel} facet={facet} />
        </TabPanel>
      ))}
    </Tabs>
  );
}

interface ChoicesProps extends Pick<FacetPickerProps<string>, 'options' | 'onChoose' | 'searchLabel' | 'emptyText'> {
  facet: Facet;
}

function Choices({ facet, options, onChoose, searchLabel, emptyText }: ChoicesProps) {
  const [typed, setTyped] = useState('');
  const words = typed.trim().toLowerCase();
  const shown = words === '' ? options : options.filter((option) => option.label.toLowerCase().includes(words));
  return (
    <>
      {options.length >= searchedFrom && (
        <div className="shrink-0 p-1.5 pb-0">
          <SearchField label={searchLabel} value={typed} onChange={setTyped} />
        </div>
      )}
      <ListBox
        aria-label={facet.label}
        selectionMode="multiple"
        // Esc closes the sheet; it does not take the choices back.
        escapeKeyBehavior="none"
        selectedKeys={facet.chosen}
        onSelectionChange={(keys) => {
          // What is not listed while one looks for something stays chosen.
          const hidden = facet.chosen.filter((value) => !shown.some((option) => option.value === value));
          const picked = shown.filter(({ value }) => keys === 'all' || keys.has(value)).map(({ value }) => value);
          onChoose([...hidden, ...picked]);
        }}
        renderEmptyState={() => <div className="px-2 py-1.5 text-ink-3">{emptyText}</div>}
        className="min-h-0 flex-1 overflow-auto p-1.5 outline-none"
      >
        {shown.map((option) => (
          <ListBoxItem
            key={option.value}
            id={option.value}
            textValue={option.label}
            className="group flex min-h-control-small cursor-default items-start gap-2 rounded-sm px-2 py-1 text-ink outline-none hover:bg-hover focus-visible:bg-accent-soft"
          >
            <span
              aria-hidden
              className="mt-0.5 grid size-4 shrink-0 place-items-center rounded-sm border border-edge bg-surface text-accent-ink forced-color-adjust-none group-selected:border-accent group-selected:bg-accent"
            >
              <Icon shape={Check} size={12} className="invisible group-selected:visible" />
            </span>
            {option.mark}
            {/* One name, count and all, as it is seen: who speaks to the application says what stands there. */}
            <Text slot="label" className="flex min-w-0 flex-1 items-baseline justify-between gap-2">
              <span className="min-w-0 group-selected:font-semibold">{option.label}</span>{' '}
              <span className="text-sm text-ink-3">{option.count}</span>
            </Text>
          </ListBoxItem>
        ))}
      </ListBox>
    </>
  );
}
