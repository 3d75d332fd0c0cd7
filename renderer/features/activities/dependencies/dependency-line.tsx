import { useTranslation } from 'react-i18next';
import { Pencil, X } from 'lucide-react';
import type { DependencyView } from '#shared/contract/activities.ts';
import { formatNumber, textIn } from '#shared/i18n/format.ts';
import { waitSentence } from '#shared/i18n/wait-sentence.ts';
import { recordHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { Popover } from '#renderer/ui/popover.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import { ChangeDependency } from './change-dependency.tsx';

interface DependencyLineProps {
  dependency: DependencyView;
  /** The other end waits for this activity, and not this one for the other. */
  isAwaited: boolean;
}

/** One dependency: the other end with its status, how they depend, and what is threatened by it. */
export function DependencyLine({ dependency, isAwaited }: DependencyLineProps) {
  const { t, i18n } = useTranslation(['activities', 'status']);
  const language = useLanguage();
  const { isReadOnly } = useWorkbook();
  const { tell } = useToldAction();
  const { other, otherStatus, kind, wait } = dependency;
  const name = other.code ?? textIn(other.title, language);
  const words = [
    other.code,
    t(`activities:dependencies.${isAwaited ? 'awaitedKind' : 'kindLong'}.${kind}`),
    useLagWords(dependency.lagDays),
    otherStatus === null && t('activities:dependencies.notInPlan'),
  ];
  const remove = () =>
    void tell(t('activities:dependencies.removed'), (client) =>
      client.activities.removeDependency({ id: dependency.id }),
    );
  return (
    <li className="flex items-start gap-2.5 border-b border-line py-1.5">
      <span className="flex h-5 w-3 shrink-0 items-center">
        {otherStatus && <StatusMark status={otherStatus.status} title={t(`status:activity.${otherStatus.status}`)} />}
      </span>
      <span className="min-w-0 flex-1 text-pretty">
        <Link href={recordHref('activity', other.id) ?? undefined} isQuiet>
          {textIn(other.title, language)}
        </Link>
        <span className="block text-sm text-ink-3">{words.filter(Boolean).join(' · ')}</span>
        {wait && !isAwaited && (
          <span className="block text-sm font-medium text-overdue">{waitSentence(wait, i18n, language)}</span>
        )}
      </span>
      {!isReadOnly && (
        <span className="-my-0.5 flex">
          <Popover
            label={t('activities:dependencies.edit', { name })}
            placement="bottom end"
            className="w-80"
            trigger={<IconButton size="small" icon={Pencil} label={t('activities:dependencies.edit', { name })} />}
          >
            {(close) => <ChangeDependency dependency={dependency} isAwaited={isAwaited} onDone={close} />}
          </Popover>
          <IconButton size="small" icon={X} label={t('activities:dependencies.remove', { name })} onPress={remove} />
        </span>
      )}
    </li>
  );
}

/** The lag in words: days on top, or an overlap; nothing where there is none. */
function useLagWords(lagDays: number | null): string {
  const { t } = useTranslation('activities');
  const language = useLanguage();
  if (lagDays === null || lagDays === 0) return '';
  const count = Math.abs(lagDays);
  const days = formatNumber(count, language);
  return t(lagDays > 0 ? 'dependencies.lagDays' : 'dependencies.leadDays', { count, days });
}
