import { useTranslation } from 'react-i18next';
import { X } from 'lucide-react';
import type { AgendaItemView } from '#shared/contract/board.ts';
import { textIn } from '#shared/i18n/format.ts';
import type { EntityName } from '#shared/model/entities.ts';
import { RecordField } from '#renderer/app/record-field/record-field.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { FieldList, FieldRow } from '#renderer/ui/field-row.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { PapersPart } from '../papers/papers-part.tsx';
import { PersonOrText } from '../person-or-text.tsx';
import { RecordPicker } from '../record-picker.tsx';

/** Every field of an item, each saved on leaving; after the meeting, what was said on it. */
export function AgendaEditor({ item, isHeld }: { item: AgendaItemView; isHeld: boolean }) {
  const { t } = useTranslation('board');
  return (
    <div className="mb-3 ml-11 rounded-lg bg-sunken px-4 py-3 sm:ml-23">
      <FieldList>
        <RecordField entity="agendaItem" record={item} name="title" label={t('agenda.titleName')} />
        {item.level !== 'section' && (
          <>
            <RecordField entity="agendaItem" record={item} name="purpose" />
            <PersonOrText entity="agendaItem" record={item} name="presenter" shown={item.presenterName} />
          </>
        )}
        <RecordField entity="agendaItem" record={item} name="visibility" />
        {item.level !== 'section' && (
          <>
            <FieldRow label={t('agenda.about')}>
              <AboutEditor item={item} />
            </FieldRow>
            <FieldRow label={t('papers.title')}>
              <PapersPart item={item} />
            </FieldRow>
          </>
        )}
        {item.level !== 'section' && (isHeld || textIn(item.discussion, 'bg') !== '') && (
          <RecordField entity="agendaItem" record={item} name="discussion" isMultiline />
        )}
      </FieldList>
    </div>
  );
}

function AboutEditor({ item }: { item: AgendaItemView }) {
  const { t } = useTranslation('board');
  const { isReadOnly } = useWorkbook();
  const language = useLanguage();
  const { run } = useAction();
  const tie = (toEntity: string, to: string, isTied: boolean) =>
    void run(({ client }) => client.board.setAbout({ id: item.id, entity: 'agendaItem', toEntity, to, isTied }));
  return (
    <div className="flex flex-col gap-1.5">
      {item.about.length > 0 && (
        <ul className="flex flex-col">
          {item.about.map(({ link, entity, record }) => {
            const title = textIn(record.title, language);
            return (
              <li key={link.id} className="flex items-start gap-1">
                <span className="min-w-0">
                  <span className="text-ink-3">{record.code}</span> {title}
                </span>
                {!isReadOnly && (
                  <IconButton
                    size="small"
                    icon={X}
                    label={t('agenda.aboutRemove', { title })}
                    onPress={() => tie(entity, record.id, false)}
                    className="-my-1"
                  />
                )}
              </li>
            );
          })}
        </ul>
      )}
      {!isReadOnly && (
        <RecordPicker
          label={t('agenda.aboutAdd')}
          isLabelHidden
          placeholder={t('agenda.aboutAdd')}
          without={item.about.map(({ record }) => record.id)}
          onPick={(entity: EntityName, id) => tie(entity, id, true)}
          className="max-w-120"
        />
      )}
    </div>
  );
}
