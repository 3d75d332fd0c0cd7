import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApplication } from '#renderer/app/application.tsx';
import { goTo } from '#renderer/app/paths.ts';
import type { RecordScreenProps } from '#renderer/app/routes.tsx';
import { useShellActions } from '#renderer/app/shell-actions.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { ScreenHeader, SearchPill } from '#renderer/ui/screen-header.tsx';
import { SideNav } from '#renderer/ui/side-nav.tsx';
import { AboutSection } from './about-section.tsx';
import { BackupsSection } from './backups-section.tsx';
import { CalendarSection } from './calendar-section.tsx';
import { OrganisationsSection } from './directory/organisations-section.tsx';
import { PeopleSection } from './directory/people-section.tsx';
import { PersonalSection } from './personal-section.tsx';
import { PlanSection } from './plan-section.tsx';
import { sectionHref, sectionOf, sections, type SectionName } from './sections.ts';
import { WorkbookSection } from './workbook-section.tsx';

/** What belongs to the person, to the workbook and to the plan as a whole; `recordId` is a part, a person or an organisation. */
export function SettingsScreen({ recordId }: RecordScreenProps) {
  const { t } = useTranslation(['settings', 'common']);
  const { openSearch } = useShellActions();
  const { queries } = useApplication();
  const { isReadOnly } = useWorkbook();
  const { data: organisations = [] } = useQuery(queries.settings.organisations.queryOptions());
  const shown = sectionOf(recordId, new Set(organisations.map(({ id }) => id)));
  const record = recordId === shown ? null : recordId;
  return (
    <>
      <ScreenHeader
        title={t('title')}
        sub={isReadOnly ? null : t('saves')}
        search={<SearchPill label={t('common:search')} hint="Ctrl K" onPress={openSearch} />}
      />
      <div className="flex min-h-0 flex-1 border-t border-line max-md:flex-col">
        <SideNav
          label={t('sections')}
          items={sections.map((section) => ({
            href: sectionHref(section),
            label: t(`section.${section}`),
            isCurrent: section === shown,
          }))}
        />
        <div className="flex min-w-0 flex-1 flex-col">{partOf(shown, record)}</div>
      </div>
    </>
  );
}

function partOf(section: SectionName, record: string | null): ReactNode {
  const openOf = (list: SectionName) => (id: string | null) =>
    goTo(id === null ? sectionHref(list) : `/settings/${id}`);
  switch (section) {
    case 'personal':
      return <PersonalSection />;
    case 'workbook':
      return <WorkbookSection />;
    case 'backups':
      return <BackupsSection />;
    case 'plan':
      return <PlanSection />;
    case 'calendar':
      return <CalendarSection />;
    case 'organisations':
      return <OrganisationsSection openId={record} onOpen={openOf('organisations')} />;
    case 'people':
      return <PeopleSection openId={record} onOpen={openOf('people')} />;
    case 'about':
      return <AboutSection />;
  }
}
