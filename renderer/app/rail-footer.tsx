import { useTranslation } from 'react-i18next';
import { Languages, MonitorCog, Moon, Sun } from 'lucide-react';
import { formatInstant } from '#shared/i18n/format.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { usePreferences } from './preferences.tsx';
import { useWorkbook } from './workbook.tsx';

const nextTheme = { system: 'light', light: 'dark', dark: 'system' } as const;
const themeIcons = { system: MonitorCog, light: Sun, dark: Moon };

/** At the foot of the rail: that everything is saved, and the two things people switch most. */
export function RailFooter({ isCompact = false }: { isCompact?: boolean }) {
  const { t } = useTranslation('shell');
  const { preferences, language, change } = usePreferences();
  const { workbook } = useWorkbook();
  const backup =
    workbook.lastBackupAt === null
      ? t('noBackup')
      : t('lastBackup', { when: formatInstant(workbook.lastBackupAt, language) });
  const other = language === 'bg' ? 'en' : 'bg';
  return (
    <>
      {!isCompact && (
        <p className="mb-1.5">
          {t('saved')}
          <br />
          {backup}
        </p>
      )}
      <div className={isCompact ? 'flex flex-col' : '-ml-1.5 flex gap-1'}>
        <IconButton
          size="small"
          icon={Languages}
          label={`${t('language')}: ${other === 'bg' ? 'Български' : 'English'}`}
          onPress={() => change({ language: other })}
        />
        <IconButton
          size="small"
          icon={themeIcons[preferences.theme]}
          label={`${t('theme.label')}: ${t(`theme.${preferences.theme}`)}`}
          onPress={() => change({ theme: nextTheme[preferences.theme] })}
        />
      </div>
    </>
  );
}
