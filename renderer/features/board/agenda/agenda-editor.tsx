import { useTranslation } from 'react-i18next';
import type { AgendaItemView } from '#shared/contract/board.ts';
import { textIn } from '#shared/i18n/format.ts';
import { RecordField } from '#renderer/app/record-field/record-field.tsx';
import { FieldList, FieldRow } from '#renderer/ui/field-row.tsx';
import { AboutEditor } from '../about-editor.tsx';
import { PapersPart } from '../papers/papers-part.tsx';
import { PersonOrText } from '../person-or-text.tsx';

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
              <AboutEditor entity="agendaItem" id={item.id} about={item.about} />
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
