import { useTranslation } from 'react-i18next';
import type { Contribution } from '#shared/contract/strategy.ts';
import { textIn } from '#shared/i18n/format.ts';
import { recordHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { ActionLine, ActionList } from '#renderer/ui/action-list.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { StatusLabel } from '#renderer/ui/status-label.tsx';
import type { Tie } from './tie-dialog.tsx';

interface IdleListProps {
  idle: readonly Pick<Contribution, 'activity' | 'status'>[];
  onTie: (tie: Tie) => void;
}

/** Activities that contribute to nothing: each can be tied to what it serves where it stands. */
export function IdleList({ idle, onTie }: IdleListProps) {
  const { t } = useTranslation(['strategy', 'status']);
  const language = useLanguage();
  const { isReadOnly } = useWorkbook();
  return (
    <Section title={t('idleTitle')} note={t(idle.length === 0 ? 'idleNone' : 'idleHint')} className="px-6 pt-3">
      {idle.length > 0 && (
        <ActionList>
          {idle.map(({ activity, status }) => (
            <ActionLine
              key={activity.id}
              lead={<StatusLabel status={status.status}>{t(`status:activity.${status.status}`)}</StatusLabel>}
              title={<NameLink href={recordHref('activity', activity.id)}>{textIn(activity.title, language)}</NameLink>}
              note={activity.code}
              action={
                !isReadOnly && (
                  <Link
                    aria-label={`${t('tieTo')}: ${textIn(activity.title, language)}`}
                    onPress={() => onTie({ node: null, activity: activity.id, current: null })}
                  >
                    {t('tieTo')}
                  </Link>
                )
              }
            />
          ))}
        </ActionList>
      )}
    </Section>
  );
}

/** A title that opens its record: it looks like text until the pointer or the focus is on it. */
export function NameLink({ href, children }: { href: string | null; children: string }) {
  return (
    <a href={href ?? undefined} className="rounded-sm underline-offset-3 hover:text-accent hover:underline">
      {children}
    </a>
  );
}
