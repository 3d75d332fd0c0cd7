import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '#shared/model/values.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { TableScroller } from '#renderer/ui/data-table.tsx';
import { FilterChip } from '#renderer/ui/filter-chip.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { panelWidths, type SidePanelProps } from '#renderer/ui/side-panel.tsx';
import { SplitView } from '#renderer/ui/split-view.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';

interface Listed {
  id: string;
  name: Bilingual;
  archived: boolean;
}

export type PanelFrame = Pick<SidePanelProps, 'isExpanded' | 'onExpandedChange' | 'width' | 'onWidthChange'>;

interface DirectoryListProps<Item extends Listed> {
  title: string;
  lead: string;
  addLabel: string;
  onAdd: () => void;
  items: readonly Item[];
  /** The table of what is shown. */
  children: (items: readonly Item[]) => ReactNode;
  openId: string | null;
  /** The panel of the record that is open. */
  renderPanel: (item: Item, frame: PanelFrame) => ReactNode;
}

/** A list of organisations or people with a search, the archived ones on request, and a panel beside it. */
export function DirectoryList<Item extends Listed>(props: DirectoryListProps<Item>) {
  const { title, lead, addLabel, onAdd, items, children, openId, renderPanel } = props;
  const { t } = useTranslation('settings');
  const { isReadOnly } = useWorkbook();
  const [sought, setSought] = useState('');
  const [areArchivedShown, setArchivedShown] = useState(false);
  const [isExpanded, onExpandedChange] = useState(false);
  const [width, onWidthChange] = useState<number>(panelWidths.usual);
  const opened = items.find(({ id }) => id === openId);
  const archived = items.filter((item) => item.archived).length;
  const words = sought.trim().toLowerCase();
  const shown = items.filter(
    ({ name, archived: isArchived }) =>
      (areArchivedShown || !isArchived) && `${name.bg}\n${name.en}`.toLowerCase().includes(words),
  );
  return (
    <SplitView
      panel={opened && renderPanel(opened, { isExpanded, onExpandedChange, width, onWidthChange })}
      isPanelExpanded={isExpanded}
      header={
        <div className="flex flex-col gap-2.5 border-b border-line px-6 pt-4 pb-3">
          <Section
            title={title}
            note={shown.length}
            action={
              !isReadOnly && (
                <Button tone="primary" onPress={onAdd}>
                  {addLabel}
                </Button>
              )
            }
          >
            <p className="text-pretty text-ink-2">{lead}</p>
          </Section>
          <div className="flex flex-wrap items-center gap-2">
            <SearchField
              className="w-64"
              label={t('directory.find')}
              placeholder={t('directory.find')}
              value={sought}
              onChange={setSought}
            />
            {archived > 0 && (
              <FilterChip count={archived} isSelected={areArchivedShown} onChange={setArchivedShown}>
                {t('directory.archived')}
              </FilterChip>
            )}
          </div>
        </div>
      }
    >
      {shown.length === 0 ? (
        <EmptyState title={t('directory.none')}>{t('directory.noneHint')}</EmptyState>
      ) : (
        <TableScroller>{children(shown)}</TableScroller>
      )}
    </SplitView>
  );
}
