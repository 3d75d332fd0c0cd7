import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SlippedItem } from '#shared/contract/programmes.ts';
import { textIn } from '#shared/i18n/format.ts';
import { recordHref } from '#renderer/app/paths.ts';
import { ActionLine, ActionList } from '#renderer/ui/action-list.tsx';
import { Section } from '#renderer/ui/section.tsx';
import type { StatusName } from '#renderer/ui/status.ts';
import { StatusLabel } from '#renderer/ui/status-label.tsx';
import { FewOrAll } from './few-or-all.tsx';
import { useWords } from './use-words.ts';

const look: Record<SlippedItem['kind'], StatusName> = {
  overdue: 'overdue',
  forecastLate: 'atRisk',
  late: 'delayed',
  moved: 'planned',
};

const shownAtFirst = 5;

/** What is not where it was planned, by how much, and why; a missing reason is said to be missing. */
export function SlippedList({ slipped }: { slipped: readonly SlippedItem[] }) {
  const { t } = useTranslation('programmes');
  const [isAllShown, setIsAllShown] = useState(false);
  return (
    <Section title={t('slipped.title')} note={slipped.length > 0 ? slipped.length : undefined}>
      {slipped.length === 0 ? (
        <p className="border-t border-line-strong pt-2.5 text-ink-3">{t('slipped.none')}</p>
      ) : (
        <ActionList>
          {(isAllShown ? slipped : slipped.slice(0, shownAtFirst)).map((item) => (
            <SlippedLine key={item.id} item={item} />
          ))}
        </ActionList>
      )}
      <FewOrAll hidden={slipped.length - shownAtFirst} isAllShown={isAllShown} onChange={setIsAllShown} />
    </Section>
  );
}

function SlippedLine({ item }: { item: SlippedItem }) {
  const { t } = useTranslation('programmes');
  const { title, language } = useWords();
  return (
    <ActionLine
      lead={<StatusLabel status={look[item.kind]}>{t(`slipped.${item.kind}`, { count: item.days })}</StatusLabel>}
      title={
        <a href={recordHref(item.entity, item.id) ?? undefined} className="rounded-sm hover:underline">
          {item.entity === 'deliverable' && item.code !== null && (
            <span className="mr-1.5 text-ink-3">{item.code}</span>
          )}
          {title(item)}
        </a>
      }
      note={<span className="text-pretty">{item.reason ? textIn(item.reason, language) : t('noReason')}</span>}
    />
  );
}
