import { useTranslation } from 'react-i18next';
import { textIn } from '#shared/i18n/format.ts';
import { Disclosure } from '#renderer/ui/disclosure.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';

interface Template {
  lengthMinutes: number;
  items: readonly { title: { bg: string; en: string }; minutesPlanned: number | null }[];
}

/** The agenda that a meeting will start with. */
export function TemplateAgenda({ template }: { template: Template | undefined }) {
  const { t } = useTranslation('board');
  const language = useLanguage();
  if (template === undefined) return null;
  return (
    <Disclosure
      title={t('create.templateItems')}
      note={[
        t('year.items', { count: template.items.length }),
        t('agenda.minutes', { count: template.lengthMinutes }),
      ].join(' · ')}
    >
      <ol className="border-t border-line text-sm">
        {template.items.map(({ title, minutesPlanned }, index) => (
          <li key={title.bg} className="flex gap-2.5 border-b border-line py-1">
            <span className="w-4 shrink-0 text-right text-ink-3">{index + 1}</span>
            <span className="min-w-0 flex-1 text-pretty">{textIn(title, language)}</span>
            {minutesPlanned !== null && (
              <span className="text-ink-3">{t('agenda.minutes', { count: minutesPlanned })}</span>
            )}
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
