import type { ReactNode } from 'react';
import { Link } from 'react-aria-components';
import { Icon, type IconShape } from './icon.tsx';
import { Tooltip } from './tooltip.tsx';

export interface NavItem {
  href: string;
  label: string;
  icon: IconShape;
  /** What waits there, or how many there are. */
  count?: number;
  isCurrent?: boolean;
}

export interface AppShellProps {
  /** The workbook: its name, and one quiet line (file, as-of day). */
  name: string;
  detail?: ReactNode;
  navLabel: string;
  items: readonly NavItem[];
  /** Save state, language, theme, settings. Hidden when the rail is narrow; give `compactFooter` then. */
  footer?: ReactNode;
  compactFooter?: ReactNode;
  /** The first stop of the Tab key: „Към съдържанието“. */
  skipLabel: string;
  /** Above everything: read-only, restored from a copy. */
  banner?: ReactNode;
  children: ReactNode;
}

function RailLink({ item }: { item: NavItem }) {
  return (
    <Tooltip text={item.label} placement="right" className="rail:hidden">
      <Link
        href={item.href}
        aria-current={item.isCurrent ? 'page' : undefined}
        className="flex min-h-8 items-center justify-center gap-2.5 rounded-md px-2.5 py-1.5 font-medium text-ink-2 transition-colors hover:bg-line/60 hover:text-ink aria-[current]:bg-surface aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:shadow-low rail:justify-start"
      >
        <Icon shape={item.icon} className={item.isCurrent ? 'text-accent' : ''} />
        <span className="max-rail:sr-only">{item.label}</span>
        {item.count !== undefined && (
          <span className="ml-auto text-xs font-normal text-ink-3 max-rail:sr-only">{item.count}</span>
        )}
      </Link>
    </Tooltip>
  );
}

/** The window: a rail of screens at the left, one screen at the right. The rail shows icons only below 1100 px. */
export function AppShell(props: AppShellProps) {
  const { name, detail, navLabel, items, footer, compactFooter, skipLabel, banner, children } = props;
  return (
    <div className="flex h-full flex-col overflow-clip bg-paper text-ink">
      <a
        href="#main"
        onClick={(event) => {
          // The hash belongs to the router; only the focus moves.
          event.preventDefault();
          document.getElementById('main')?.focus();
        }}
        className="sr-only z-50 rounded-md bg-accent px-3 py-2 font-semibold text-accent-ink focus:not-sr-only focus:absolute focus:top-2 focus:left-2"
      >
        {skipLabel}
      </a>
      {banner}
      <div className="flex min-h-0 flex-1">
        <div className="flex w-14 shrink-0 flex-col border-r border-line bg-sunken px-2 py-3.5 rail:w-52 rail:px-2.5">
          <header className="px-2.5 pb-3.5 max-rail:sr-only">
            <div className="text-lg font-bold tracking-tight text-pretty">{name}</div>
            {detail && <div className="text-xs text-ink-3">{detail}</div>}
          </header>
          <nav aria-label={navLabel} className="flex min-h-0 flex-1 flex-col gap-0.5 overflow-y-auto p-0.5">
            {items.map((item) => (
              <RailLink key={item.href} item={item} />
            ))}
          </nav>
          {footer && (
            <footer className="mt-2 border-t border-line px-2.5 pt-2.5 text-xs text-ink-3 max-rail:hidden">
              {footer}
            </footer>
          )}
          {compactFooter && (
            <footer className="mt-2 flex flex-col items-center gap-1 border-t border-line pt-2 rail:hidden">
              {compactFooter}
            </footer>
          )}
        </div>
        <main
          id="main"
          tabIndex={-1}
          className="relative flex min-h-0 min-w-0 flex-1 flex-col outline-none max-md:overflow-y-auto"
        >
          {children}
        </main>
      </div>
    </div>
  );
}
