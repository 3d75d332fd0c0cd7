import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { X } from 'lucide-react';
import type { Named } from '#shared/contract/activities.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { useWords } from '../use-words.ts';

interface MovedNameProps {
  record: Named;
  href: string | null;
  /** Said after its code. */
  notes: readonly string[];
}

/** What was moved, by name, with its code and what there is to say of it below. */
export function MovedName({ record, href, notes }: MovedNameProps) {
  const { title } = useWords();
  const said = [record.code ?? '', ...notes].filter(Boolean).join(' · ');
  return (
    <span className="min-w-0 text-pretty">
      <Link href={href ?? undefined} isQuiet>
        {title(record)}
      </Link>
      {said !== '' && <span className="block text-sm text-ink-3">{said}</span>}
    </span>
  );
}

/** One line of activities or goals. */
export function MovedLine({ mark, onUntie, ...name }: MovedNameProps & { mark: ReactNode; onUntie?: () => void }) {
  return (
    <li className="flex items-start gap-2.5 border-t border-line py-1.5">
      <span className="flex h-5 w-3 shrink-0 items-center">{mark}</span>
      <span className="min-w-0 flex-1">
        <MovedName {...name} />
      </span>
      {onUntie && <UntieButton record={name.record} onPress={onUntie} />}
    </li>
  );
}

export function UntieButton({ record, onPress }: { record: Named; onPress: () => void }) {
  const { t } = useTranslation('programmes');
  const { title } = useWords();
  return (
    <IconButton
      size="small"
      icon={X}
      label={t('moved.untie', { name: title(record) })}
      onPress={onPress}
      className="-my-0.5 shrink-0"
    />
  );
}

/** „чрез ACT-11, ACT-31“; empty where the tie is the programme's own. */
export function useThrough() {
  const { t } = useTranslation('programmes');
  const { title } = useWords();
  return ({ link, through }: { link: string | null; through: readonly Named[] }): string =>
    link !== null || through.length === 0
      ? ''
      : t('moved.through', { what: through.map((one) => one.code ?? title(one)).join(', ') });
}
