import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';

export interface TabItem<Id extends string> {
  id: Id;
  label: string;
  count?: number;
  content: ReactNode;
}

export interface TabsProps<Id extends string> {
  label: string;
  items: readonly TabItem<Id>[];
  selected?: Id;
  onSelect?: (id: Id) => void;
  className?: string;
}

/** Parts of one record or one settings page. For views of a list use Segmented. */
export function Tabs<Id extends string>({ label, items, selected, onSelect, className }: TabsProps<Id>) {
  return (
    <AriaTabs
      selectedKey={selected}
      onSelectionChange={(key) => {
        const picked = items.find((item) => item.id === key);
        if (picked) onSelect?.(picked.id);
      }}
      // The ring is for what has the focus inside, not for the whole.
      className={`flex min-h-0 flex-col outline-none! ${className ?? ''}`}
    >
      <TabList aria-label={label} className="flex shrink-0 flex-wrap gap-x-5 border-b border-line">
        {items.map((item) => (
          <Tab
            key={item.id}
            id={item.id}
            className="-mb-px flex min-h-control cursor-default items-center gap-1.5 rounded-t-sm border-b-2 border-transparent text-ink-2 transition-colors hover:text-ink selected:border-accent selected:font-semibold selected:text-ink"
          >
            {item.label}
            {item.count !== undefined && <span className="text-sm font-normal text-ink-3">{item.count}</span>}
          </Tab>
        ))}
      </TabList>
      {items.map((item) => (
        <TabPanel
          key={item.id}
          id={item.id}
          // react-aria marks the panel also while something inside it has the focus; the ring is for the panel alone.
          className="min-h-0 flex-1 pt-4 outline-none [&:focus-visible]:outline-2 [&:focus-visible]:outline-focus [&:focus-visible]:outline-solid"
        >
          {item.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
