import { Link } from 'react-aria-components';

export interface SideNavItem {
  href: string;
  label: string;
  isCurrent: boolean;
}

/** The parts of one screen that is too long to show at once: settings. Each has an address of its own. */
export function SideNav({ label, items }: { label: string; items: readonly SideNavItem[] }) {
  return (
    <nav
      aria-label={label}
      className="flex w-48 shrink-0 flex-col gap-0.5 overflow-y-auto border-r border-line px-3 py-3.5 max-md:w-auto max-md:flex-row max-md:flex-wrap max-md:border-r-0 max-md:border-b"
    >
      {items.map(({ href, label: text, isCurrent }) => (
        <Link
          key={href}
          href={href}
          aria-current={isCurrent ? 'page' : undefined}
          className="flex min-h-8 cursor-default items-center rounded-md px-3 py-1 text-ink-2 transition-colors hover:bg-hover hover:text-ink aria-[current]:bg-accent-soft aria-[current]:font-semibold aria-[current]:text-accent"
        >
          {text}
        </Link>
      ))}
    </nav>
  );
}
