import { useTranslation } from 'react-i18next';
import { ScreenHeader } from '#renderer/ui/screen-header.tsx';

export function HistoryScreen() {
  const { t } = useTranslation('shell');
  return <ScreenHeader title={t('nav.history')} />;
}
