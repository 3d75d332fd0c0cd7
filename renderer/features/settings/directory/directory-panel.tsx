import { useTranslation } from 'react-i18next';
import { textIn } from '#shared/i18n/format.ts';
import type { Organisation, Person } from '#shared/model/people.ts';
import { RecordField } from '#renderer/app/record-field/record-field.tsx';
import { useSaveField } from '#renderer/app/record-field/use-save-field.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { useTold } from '#renderer/app/use-told.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { HistoryPart } from '#renderer/features/history/record-history.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { FieldList, FieldRow } from '#renderer/ui/field-row.tsx';
import { SidePanel } from '#renderer/ui/side-panel.tsx';
import { Switch } from '#renderer/ui/switch.tsx';
import type { PanelFrame } from './directory-list.tsx';

type Listed = ({ entity: 'organisation'; record: Organisation } | { entity: 'person'; record: Person }) & {
  /** Which of its facts stand under the name, in this order. */
  fields: readonly string[];
};

type DirectoryPanelProps = Listed &
  PanelFrame & {
    /** The list it was opened from, for the step to the next. */
    neighbours: readonly { id: string }[];
    onOpen: (id: string | null) => void;
  };

/** An organisation or a person beside their list. */
export function DirectoryPanel(props: DirectoryPanelProps) {
  const { entity, record, neighbours, onOpen, ...panel } = props;
  const { t } = useTranslation(['common', 'fields', 'settings']);
  const language = useLanguage();
  const { isReadOnly } = useWorkbook();
  const place = neighbours.findIndex(({ id }) => id === record.id);
  const stepTo = (index: number) => {
    const neighbour = neighbours[index];
    return neighbour && (() => onOpen(neighbour.id));
  };
  const name = textIn(record.name, language) || t('settings:directory.noName');
  return (
    <SidePanel
      {...panel}
      label={name}
      title={name}
      kicker={[record.code, t(`fields:entity.${entity}`), record.archived ? t('settings:directory.isArchived') : '']
        .filter(Boolean)
        .join(' · ')}
      labels={{
        resize: t('panelResize'),
        expand: t('panelExpand'),
        shrink: t('panelShrink'),
        close: t('close'),
        previous: t('previous'),
        next: t('next'),
      }}
      onClose={() => onOpen(null)}
      onPrevious={stepTo(place - 1)}
      onNext={stepTo(place + 1)}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- the record was opened by its link
      autoFocus
      footer={!isReadOnly && <ArchiveButton {...props} name={name} />}
    >
      <FieldList>
        <RecordField entity={entity} record={record} name="name" />
        {props.fields.map((field) => (
          <RecordField key={field} entity={entity} record={record} name={field} isMultiline={field === 'role'} />
        ))}
        {record.source && <FieldRow label={t('source')}>{record.source.text}</FieldRow>}
      </FieldList>
      {entity === 'person' && <PersonFlags person={record} />}
      <HistoryPart key={record.id} recordId={record.id} />
    </SidePanel>
  );
}

function PersonFlags({ person: { id, consentPublic, uses } }: { person: Person }) {
  const { t } = useTranslation('settings');
  const { isReadOnly } = useWorkbook();
  const shared = { entity: 'person', id, isReadOnly } as const;
  const saveConsent = useSaveField({ ...shared, name: 'consentPublic', label: t('directory.consentFull') });
  const saveUses = useSaveField({ ...shared, name: 'uses', label: t('directory.usesFull') });
  return (
    <div className="flex flex-col gap-2.5">
      <Switch
        isSelected={consentPublic}
        isDisabled={isReadOnly}
        description={t('directory.consentNote')}
        onChange={(isOn) => void saveConsent(isOn)}
      >
        {t('directory.consentFull')}
      </Switch>
      <Switch
        isSelected={uses}
        isDisabled={isReadOnly}
        description={t('directory.usesNote')}
        onChange={(isOn) => void saveUses(isOn)}
      >
        {t('directory.usesFull')}
      </Switch>
    </div>
  );
}

function ArchiveButton({ entity, record, name }: DirectoryPanelProps & { name: string }) {
  const { t } = useTranslation(['settings', 'common']);
  const { run } = useAction();
  const told = useTold();
  const archive = () =>
    run(async ({ client }) => {
      await client.records.archive({ entity, id: record.id, archived: !record.archived });
      if (!record.archived) told(t('directory.archivedToast', { name }));
    });
  return (
    <Button onPress={() => void archive()}>
      {record.archived ? t('directory.unarchive') : t('directory.archive')}
    </Button>
  );
}
