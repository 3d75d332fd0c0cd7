import { useTranslation } from 'react-i18next';
import type { LibraryKpi } from '#shared/contract/kpi-library.ts';
import { textIn } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { cx } from '#renderer/ui/class-names.ts';

interface LibraryListProps {
  indicators: readonly LibraryKpi[];
  there: ReadonlyMap<string, string>;
  chosen: ReadonlySet<string>;
  current: string | null;
  onRead: (key: string) => void;
  onChoose: (key: string, isChosen: boolean) => void;
}

/** What can be copied: a box to choose it, and its name, which shows its passport beside the list. */
export function LibraryList({ indicators, there, chosen, current, onRead, onChoose }: LibraryListProps) {
  const { t } = useTranslation(['kpiLibrary', 'fields']);
  const language = useLanguage();
  if (indicators.length === 0) return <p className="text-ink-3">{t('empty')}</p>;
  return (
    <ul aria-label={t('list')} className="overflow-y-auto rounded-lg border border-line">
      {indicators.map((one) => {
        const title = textIn(one.title, language);
        const code = there.get(one.title.bg);
        const facts = [t(`fields:choice.tier.${one.tier}`), one.class && t(`fields:choice.class.${one.class}`)];
        return (
          <li
            key={one.key}
            className={cx(
              'grid grid-cols-[auto_minmax(0,1fr)] items-start gap-x-2.5 border-b border-line px-3 py-2 last:border-b-0',
              one.key === current && 'bg-accent-soft',
            )}
          >
            <Checkbox
              aria-label={t('choose', { title })}
              isSelected={chosen.has(one.key)}
              onChange={(isChosen) => onChoose(one.key, isChosen)}
            />
            <button
              type="button"
              aria-pressed={one.key === current}
              onClick={() => onRead(one.key)}
              onFocus={() => onRead(one.key)}
              className="flex min-w-0 flex-col items-start rounded-sm text-left outline-none focus-visible:outline-2 focus-visible:outline-focus"
            >
              <span className="font-medium text-pretty [overflow-wrap:anywhere]">{title}</span>
              <span className="text-sm text-ink-3">
                {facts.filter(Boolean).join(' · ')}
                {code && ` · ${t('there', { code })}`}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
