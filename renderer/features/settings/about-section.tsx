import { useTranslation } from 'react-i18next';
import { BookOpen, Keyboard } from 'lucide-react';
import { useApplication } from '#renderer/app/application.tsx';
import { goTo } from '#renderer/app/paths.ts';
import { useShellActions } from '#renderer/app/shell-actions.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { FieldList, FieldRow } from '#renderer/ui/field-row.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { version } from '../../../package.json';
import { SettingsPage } from './settings-page.tsx';

const links = {
  innovativeSofia: 'https://innovativesofia.bg/',
  strategy:
    'https://www.sofia.bg/en/web/mayor-of-sofia/strategies/-/asset_publisher/A6phRQPDMA97/content/strategia-za-digitalna-transformacia-na-sof-1/20182',
  icc: 'https://www.intelligentcitieschallenge.eu/cities/sofia',
  policyCloud: 'https://policycloud.eu/',
  eupl: 'https://interoperable-europe.ec.europa.eu/collection/eupl/eupl-text-eupl-12',
} as const;
const linkNames = Object.keys(links) as (keyof typeof links)[]; // its own keys

/** What this application is, under which licence, and where more is said. */
export function AboutSection() {
  const { t } = useTranslation('settings');
  const { host } = useApplication();
  const { openKeys } = useShellActions();
  return (
    <SettingsPage title={t('section.about')} lead={t('about.lead')}>
      <FieldList>
        <FieldRow label={t('about.version')}>{version}</FieldRow>
        <FieldRow label={t('about.licence')}>{t('about.licenceName')}</FieldRow>
        <FieldRow label={t('about.author')}>{t('about.authorName')}</FieldRow>
        <FieldRow label={t('about.font')}>{t('about.fontName')}</FieldRow>
      </FieldList>
      <Section title={t('about.links')}>
        <p className="text-ink-2">{t('about.linksLead')}</p>
        <ul className="flex flex-col items-start gap-1.5 pt-1">
          {linkNames.map((name) => (
            <li key={name}>
              <Link onPress={() => void host.openExternal(links[name])}>{t(`about.link.${name}`)}</Link>
            </li>
          ))}
        </ul>
      </Section>
      <div className="flex flex-wrap gap-2">
        <Button icon={Keyboard} hint="?" onPress={openKeys}>
          {t('about.keys')}
        </Button>
        <Button icon={BookOpen} onPress={() => goTo('/gallery')}>
          {t('about.galleryLink')}
        </Button>
      </div>
    </SettingsPage>
  );
}
