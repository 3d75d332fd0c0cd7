import {
  Button,
  Group,
  Input,
  SearchField as AriaSearchField,
  type SearchFieldProps as AriaProps,
} from 'react-aria-components';
import { Search, X } from 'lucide-react';
import { withClasses } from './class-names.ts';
import { boxClasses } from './field.tsx';
import { Icon } from './icon.tsx';

export interface SearchFieldProps extends Omit<AriaProps, 'children' | 'aria-label'> {
  label: string;
  placeholder?: string;
}

/** Narrows the list below it while one types. Esc clears. */
export function SearchField({ label, placeholder, className, ...rest }: SearchFieldProps) {
  return (
    <AriaSearchField {...rest} aria-label={label} className={withClasses(className, 'group min-w-0')}>
      <Group className={`${boxClasses} flex min-h-control items-center gap-1.5 pr-1 pl-2`}>
        <Icon shape={Search} className="text-ink-3" />
        <Input
          placeholder={placeholder ?? label}
          className="min-w-0 flex-1 bg-transparent py-1 outline-none [&::-webkit-search-cancel-button]:hidden"
        />
        <Button className="grid size-6 place-items-center rounded-sm text-ink-3 group-empty:invisible hover:bg-hover">
          <Icon shape={X} size={14} />
        </Button>
      </Group>
    </AriaSearchField>
  );
}
