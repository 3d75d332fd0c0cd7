import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { textIn } from '#shared/i18n/format.ts';
import type { Organisation } from '#shared/model/people.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { recordHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { Cell, DataTable, TableBody, TableHead, TableRow } from '#renderer/ui/data-table.tsx';
import { HeaderCell } from '#renderer/ui/header-cell.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { DirectoryList } from './directory-list.tsx';
import { DirectoryPanel } from './directory-panel.tsx';
import { NameCell } from './edit-cells.tsx';
import { NewRecordDialog } from './new-record-dialog.tsx';

export interface DirectorySectionProps {
  /** The record whose panel is open. */
  openId: string | null;
  onOpen: (id: string | null) => void;
}

/** Everyone that the plan points at: units, partners, funders. */
export function OrganisationsSection({ openId, onOpen }: DirectorySectionProps) {
  const { t } = useTranslation('settings');
  const { queries } = useApplication();
  const { data: organisations } = useQuery(queries.settings.organisations.queryOptions());
  const [isAdding, setAdding] = useState(false);
  if (organisations === undefined) return null;
  return (
    <>
      <DirectoryList
        title={t('section.organisations')}
        lead={t('directory.organisationsLead')}
        addLabel={t('directory.addOrganisation')}
        onAdd={() => setAdding(true)}
        items={organisations}
        openId={openId}
        renderPanel={(record, frame) => (
          <DirectoryPanel
            entity="organisation"
            record={record}
            neighbours={organisations}
            fields={['kind', 'role', 'contact']}
            onOpen={onOpen}
            {...frame}
          />
        )}
      >
        {(items) => <OrganisationTable organisations={items} openId={openId} />}
      </DirectoryList>
      <NewRecordDialog
        entity="organisation"
        title={t('directory.addOrganisation')}
        isOpen={isAdding}
        onOpenChange={setAdding}
        onCreated={onOpen}
      />
    </>
  );
}

function OrganisationTable({
  organisations,
  openId,
}: {
  organisations: readonly Organisation[];
  openId: string | null;
}) {
  const { t } = useTranslation(['settings', 'fields']);
  const language = useLanguage();
  return (
    <DataTable
      label={t('section.organisations')}
      role="table"
      rowCount={organisations.length + 1}
      columnCount={5}
      widths={[230, 230, 120, null, 104]}
      minWidth={840}
    >
      <TableHead>
        <tr>
          <HeaderCell>{t('directory.nameBg')}</HeaderCell>
          <HeaderCell>{t('directory.nameEn')}</HeaderCell>
          <HeaderCell>{t('directory.kind')}</HeaderCell>
          <HeaderCell>{t('directory.role')}</HeaderCell>
          <HeaderCell align="end">{t('directory.actions')}</HeaderCell>
        </tr>
      </TableHead>
      <TableBody>
        {organisations.map(({ id, name, kind, role, archived }) => (
          <TableRow key={id} isCurrent={id === openId} isFaded={archived}>
            <NameCell entity="organisation" id={id} label={t('directory.nameBg')} text={name} language="bg" />
            <NameCell entity="organisation" id={id} label={t('directory.nameEn')} text={name} language="en" />
            <Cell isQuiet>{t(`fields:choice.kind.${kind}`)}</Cell>
            <Cell isQuiet>{textIn(role, language) || '—'}</Cell>
            <Cell align="end">
              <Link
                href={recordHref('organisation', id) ?? ''}
                aria-label={t('directory.openOf', { name: textIn(name, language) || t('directory.noName') })}
              >
                {t('directory.open')}
              </Link>
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </DataTable>
  );
}
