import type { ReactNode } from 'react';
import { Button, Disclosure as AriaDisclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { ChevronRight } from 'lucide-react';
import { Icon } from './icon.tsx';
import { useHeadingLevel } from './record-heading.tsx';

export interface DisclosureProps {
  title: ReactNode;
  note?: ReactNode;
  defaultExpanded?: boolean;
  isExpanded?: boolean;
  onExpandedChange?: (isExpanded: boolean) => void;
  children: ReactNode;
}

/** Something that most days is not needed: history of every field, limits of an indicator. */
export function Disclosure({ title, note, children, ...state }: DisclosureProps) {
  const level = useHeadingLevel(3);
  return (
    <AriaDisclosure {...state} className="group">
      <Heading level={level}>
        <Button
          slot="trigger"
          className="-mx-1 flex min-h-control w-[calc(100%+8px)] cursor-default items-center gap-1.5 rounded-sm px-1 text-left hover:bg-hover"
        >
          <Icon shape={ChevronRight} className="text-ink-3 transition-[rotate] group-expanded:rotate-90" />
          <span className="font-semibold">{title}</span>
          {note && <span className="text-sm text-ink-3">{note}</span>}
        </Button>
      </Heading>
      <DisclosurePanel className="pt-1 pl-5.5">{children}</DisclosurePanel>
    </AriaDisclosure>
  );
}
