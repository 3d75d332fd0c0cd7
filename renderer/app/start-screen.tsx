import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FilePlus2, FolderOpen, Landmark } from 'lucide-react';
import { formatInstant } from '#shared/i18n/format.ts';
import { Icon, type IconShape } from '#renderer/ui/icon.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { Spinner } from '#renderer/ui/spinner.tsx';
import { useApplication } from './application.tsx';
import { usePreferences } from './preferences.tsx';
import { useOpenWorkbook } from './use-open-workbook.ts';

/** First start: the starter plan, an empty workbook, a file, or one that was open before. */
export function StartScreen() {
  const { t } = useTranslation('shell');
  const { queries } = useApplication();
  const { language, change } = usePreferences();
  const { open, create, openRecent, isRunning } = useOpenWorkbook();
  const { data: recent = [] } = useQuery(queries.workbook.recent.queryOptions());
  return (
    <main className="grid h-full overflow-y-auto bg-paper px-6 py-10 text-ink">
      <div className="m-auto w-full max-w-160">
        <h1 className="text-2xl font-bold tracking-tight">{t('start.title')}</h1>
        <p className="mt-2 mb-8 text-lg text-pretty text-ink-2">{t('start.lead')}</p>
        <div className="border-t border-line-strong">
          <Choice
            icon={Landmark}
            label={t('start.starter')}
            hint={t('start.starterHint')}
            isPrimary
            isDisabled={isRunning}
            onPress={() => void create('starter')}
          />
          <Choice
            icon={FilePlus2}
            label={t('start.empty')}
            hint={t('start.emptyHint')}
            isDisabled={isRunning}
            onPress={() => void create('empty')}
          />
          <Choice
            icon={FolderOpen}
            label={t('start.open')}
            hint={t('start.openHint')}
            isDisabled={isRunning}
            onPress={() => void open()}
          />
        </div>
        {recent.length > 0 && (
          <section className="mt-8">
            <h2 className="mb-1.5 font-semibold">{t('start.recent')}</h2>
            <ul className="border-t border-line">
              {recent.map(({ id, name, folder, openedAt, isThere }) => (
                <li key={id} className="border-b border-line">
                  <button
                    type="button"
                    disabled={!isThere || isRunning}
                    onClick={() => void openRecent(id)}
                    className="flex min-h-10 w-full flex-wrap items-baseline gap-x-3 px-2 py-2 text-left enabled:hover:bg-hover disabled:text-ink-3"
                  >
                    <span className="font-medium">{name}</span>
                    <span className="text-sm text-ink-3">{isThere ? folder : t('start.missing')}</span>
                    <span className="ml-auto text-sm text-ink-3">{formatInstant(openedAt, language)}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
        {isRunning && (
          <div className="mt-4">
            <Spinner label={t('start.working')} isLabelShown />
          </div>
        )}
        <div className="mt-8">
          <Segmented
            label={t('language')}
            value={language}
            onChange={(value) => change({ language: value })}
            segments={[
              { value: 'bg', label: 'Български' },
              { value: 'en', label: 'English' },
            ]}
          />
        </div>
      </div>
    </main>
  );
}

interface ChoiceProps {
  icon: IconShape;
  label: string;
  hint: string;
  isPrimary?: boolean;
  isDisabled: boolean;
  onPress: () => void;
}

function Choice({ icon, label, hint, isPrimary = false, isDisabled, onPress }: ChoiceProps) {
  return (
    <button
      type="button"
      disabled={isDisabled}
      onClick={onPress}
      className="group flex w-full items-start gap-4 border-b border-line px-2 py-4 text-left transition-colors hover:bg-hover"
    >
      <Icon shape={icon} size={22} className={`mt-0.5 ${isPrimary ? 'text-accent' : 'text-ink-3'}`} />
      <span>
        <span className={`block text-lg font-semibold ${isPrimary ? 'text-accent' : ''}`}>{label}</span>
        <span className="mt-0.5 block text-pretty text-ink-2">{hint}</span>
      </span>
    </button>
  );
}
