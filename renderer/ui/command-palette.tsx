import type { KeyboardEvent, ReactNode } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { Search } from 'lucide-react';
import { Icon, type IconShape } from './icon.tsx';
import { Kbd } from './kbd.tsx';

export interface PaletteItem {
  id: string;
  label: string;
  /** Code, focus area, the other language. */
  detail?: string;
  icon?: IconShape;
  mark?: ReactNode;
  hint?: string;
}

export interface CommandPaletteProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  label: string;
  placeholder: string;
  query: string;
  onQueryChange: (query: string) => void;
  /** Already found and ordered: the palette does not search. */
  sections: readonly { id: string; title: string; items: readonly PaletteItem[] }[];
  onPick: (id: string) => void;
  emptyText: string;
}

/** Any record or command, by typing. */
export function CommandPalette(props: CommandPaletteProps) {
  const { isOpen, onOpenChange, label, placeholder, query, onQueryChange, sections, onPick, emptyText } = props;
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    onOpenChange(false);
  };
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable
      className="enter-fade fixed inset-0 z-40 grid items-start justify-items-center bg-scrim px-4 pt-[12vh]"
    >
      <Modal className="w-full max-w-160 overflow-hidden rounded-xl bg-surface text-ink shadow-high">
        <Dialog aria-label={label} className="flex max-h-[70vh] flex-col outline-none">
          {/* Esc closes at once; the box would only empty itself. */}
          <div role="presentation" className="contents" onKeyDownCapture={closeOnEscape}>
            <Autocomplete inputValue={query} onInputChange={onQueryChange}>
              <SearchField
                aria-label={label}
                // oxlint-disable-next-line jsx-a11y/no-autofocus -- it is opened to type in
                autoFocus
                className="flex items-center gap-2.5 border-b border-line px-4"
              >
                <Icon shape={Search} className="text-ink-3" />
                <Input
                  // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props -- Autocomplete gives it aria-controls
                  role="combobox"
                  aria-expanded
                  placeholder={placeholder}
                  className="min-w-0 flex-1 bg-transparent py-3.5 text-lg outline-none [&::-webkit-search-cancel-button]:hidden"
                />
                <Kbd>Esc</Kbd>
              </SearchField>
              <ListBox
                aria-label={label}
                items={sections}
                onAction={(key) => onPick(String(key))}
                className="min-h-0 scroll-py-1.5 overflow-auto p-1.5 outline-none"
                renderEmptyState={() => <p className="px-2.5 py-6 text-center text-ink-3">{emptyText}</p>}
              >
                {(section) => (
                  <ListBoxSection id={section.id} aria-label={section.title}>
                    <Header className="px-2.5 pt-2 pb-1 text-xs font-semibold text-ink-3">{section.title}</Header>
                    {section.items.map((item) => (
                      <PaletteLine key={item.id} item={item} />
                    ))}
                  </ListBoxSection>
                )}
              </ListBox>
            </Autocomplete>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteLine({ item }: { item: PaletteItem }) {
  return (
    <ListBoxItem
      id={item.id}
      textValue={item.label}
      className="flex min-h-control cursor-default items-center gap-2.5 rounded-md px-2.5 outline-none focus:bg-accent-soft"
    >
      {item.icon && <Icon shape={item.icon} className="text-ink-3" />}
      {item.mark}
      <span className="min-w-0 truncate">{item.label}</span>
      {item.detail && <span className="ml-auto shrink-0 pl-3 text-sm text-ink-3">{item.detail}</span>}
      {item.hint && (
        <span aria-hidden className={item.detail ? '' : 'ml-auto'}>
          <Kbd>{item.hint}</Kbd>
        </span>
      )}
    </ListBoxItem>
  );
}
