import { useTranslation } from 'react-i18next';
import { ScreenHeader } from '#renderer/ui/screen-header.tsx';
import type { RecordScreenProps } from '#renderer/app/routes.tsx';
export function ActivitiesScreen(_props: RecordScreenProps) {
  const { t } = useTranslation('shell');
  return <ScreenHeader title={t('nav.activities')} />;
}
