import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/ui/states.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { screenHref } from './paths.ts';

export function NotFound() {
  const { t } = useTranslation('shell');
  return <EmptyState title={t('notFound')} action={<Link href={screenHref('today')}>{t('nav.today')}</Link>} />;
}
