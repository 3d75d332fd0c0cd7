import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { textIn } from '#shared/i18n/format.ts';
import type { Person } from '#shared/model/people.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { recordHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { Cell, DataTable, TableBody, TableHead, TableRow } from '#renderer/ui/data-table.tsx';
import { HeaderCell } from '#renderer/ui/header-cell.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { DirectoryList } from './directory-list.tsx';
import { DirectoryPanel } from './directory-panel.tsx';
import { FlagCell, NameCell } from './edit-cells.tsx';
import { NewPersonDialog } from './new-person-dialog.tsx';
import type { DirectorySectionProps } from './organisations-section.tsx';

/** Owners, those who come to meetings, and those who work with the workbook. */
export function PeopleSection({ openId, onOpen }: DirectorySectionProps) {
  const { t } = useTranslation('settings');
  const { queries } = useApplication();
  const { data: people } = useQuery(queries.settings.people.queryOptions());
  const [isAdding, setAdding] = useState(false);
  if (people === undefined) return null;
  return (
    <>
      <DirectoryList
        title={t('section.people')}
        lead={t('directory.peopleLead')}
        addLabel={t('directory.addPerson')}
        onAdd={() => setAdding(true)}
        items={people}
        openId={openId}
        renderPanel={(record, frame) => (
          <DirectoryPanel
            entity="person"
            record={record}
            neighbours={people}
            fields={['role', 'organisation', 'contact']}
            onOpen={onOpen}
            {...frame}
          />
        )}
      >
        {(items) => <PeopleTable people={items} openId={openId} />}
      </DirectoryList>
      <NewPersonDialog isOpen={isAdding} onOpenChange={setAdding} onCreated={onOpen} />
    </>
  );
}

function PeopleTable({ people, openId }: { people: readonly Person[]; openId: string | null }) {
  const { t } = useTranslation('settings');
  const { queries } = useApplication();
  const language = useLanguage();
  const { data: organisations = [] } = useQuery(queries.settings.organisations.queryOptions());
  const organisationOf = (id: string | null) =>
    textIn(organisations.find((organisation) => organisation.id === id)?.name, language) || '—';
  return (
    <DataTable
      label={t('section.people')}
      role="table"
      rowCount={people.length + 1}
      columnCount={7}
      widths={[174, 168, null, 140, 84, 90, 104]}
      minWidth={880}
    >
      <TableHead>
        <tr>
          <HeaderCell>{t('directory.nameBg')}</HeaderCell>
          <HeaderCell>{t('directory.nameEn')}</HeaderCell>
          <HeaderCell>{t('directory.role')}</HeaderCell>
          <HeaderCell>{t('directory.organisation')}</HeaderCell>
          <HeaderCell align="center">{t('directory.consent')}</HeaderCell>
          <HeaderCell align="center">{t('directory.uses')}</HeaderCell>
          <HeaderCell align="end">{t('directory.actions')}</HeaderCell>
        </tr>
      </TableHead>
      <TableBody>
        {people.map(({ id, name, role, organisation, consentPublic, uses, archived }) => {
          const known = textIn(name, language) || t('directory.noName');
          return (
            <TableRow key={id} isCurrent={id === openId} isFaded={archived}>
              <NameCell entity="person" id={id} label={t('directory.nameBg')} text={name} language="bg" />
              <NameCell entity="person" id={id} label={t('directory.nameEn')} text={name} language="en" />
              <Cell isQuiet>{textIn(role, language) || '—'}</Cell>
              <Cell isQuiet>{organisationOf(organisation)}</Cell>
              <FlagCell
                id={id}
                field="consentPublic"
                label={`${t('directory.consentFull')}: ${known}`}
                value={consentPublic}
              />
              <FlagCell id={id} field="uses" label={`${t('directory.usesFull')}: ${known}`} value={uses} />
              <Cell align="end">
                <Link href={recordHref('person', id) ?? ''} aria-label={t('directory.openOf', { name: known })}>
                  {t('directory.open')}
                </Link>
              </Cell>
            </TableRow>
          );
        })}
      </TableBody>
    </DataTable>
  );
}
