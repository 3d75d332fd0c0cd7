import { useTranslation } from 'react-i18next';
import { X } from 'lucide-react';
import type { AgendaItemView } from '#shared/contract/board.ts';
import { textIn } from '#shared/i18n/format.ts';
import type { EntityName } from '#shared/model/entities.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { RecordPicker } from './record-picker.tsx';

interface AboutEditorProps {
  entity: 'agendaItem' | 'outcome';
  id: string;
  about: AgendaItemView['about'];
}

/** What an item or an outcome concerns: tied by typing part of its name, let go by a press. */
export function AboutEditor({ entity, id, about }: AboutEditorProps) {
  const { t } = useTranslation('board');
  const { isReadOnly } = useWorkbook();
  const language = useLanguage();
  const { run } = useAction();
  const tie = (toEntity: string, to: string, isTied: boolean) =>
    void run(({ client }) => client.board.setAbout({ id, entity, toEntity, to, isTied }));
  return (
    <div className="flex flex-col gap-1.5">
      {about.length === 0 && isReadOnly && '—'}
      {about.length > 0 && (
        <ul className="flex flex-col">
          {about.map(({ link, entity: toEntity, record }) => {
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
                    onPress={() => tie(toEntity, record.id, false)}
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
          without={about.map(({ record }) => record.id)}
          onPick={(toEntity: EntityName, to) => tie(toEntity, to, true)}
          className="max-w-120"
        />
      )}
    </div>
  );
}
