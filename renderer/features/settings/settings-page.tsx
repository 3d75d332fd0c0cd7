import type { ReactNode } from 'react';
import { Section } from '#renderer/ui/section.tsx';

interface SettingsPageProps {
  title: string;
  lead: string;
  action?: ReactNode;
  children: ReactNode;
}

/** One part of the settings: its name, whom it concerns, and what can be set. It scrolls by itself. */
export function SettingsPage({ title, lead, action, children }: SettingsPageProps) {
  return (
    <div className="min-h-0 flex-1 overflow-y-auto px-6 pt-4 pb-8">
      <div className="flex max-w-180 flex-col gap-7">
        <Section title={title} action={action}>
          <p className="max-w-150 text-pretty text-ink-2">{lead}</p>
        </Section>
        {children}
      </div>
    </div>
  );
}
