import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingDetail } from '#shared/contract/board.ts';
import type { FoundRecord } from '#shared/contract/packs.ts';
import { textIn } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import type { ShowPart } from '../meeting/meeting-page.tsx';
import { UnfoldButton } from '../unfold-button.tsx';
import { RecordRemedy } from './record-remedy.tsx';
import { TextsOfRecord } from './texts-of-record.tsx';

interface FoundRecordLineProps {
  record: FoundRecord;
  /** Its texts are what is wrong: they are put right here. */
  isText: boolean;
  meeting: MeetingDetail;
  onShow: ShowPart;
}

/** One record of a finding, with the way to settle it. */
export function FoundRecordLine({ record, isText, meeting, onShow }: FoundRecordLineProps) {
  const { t } = useTranslation(['board', 'fields']);
  const language = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <li className="border-t border-line py-1.5">
      <div className="flex items-baseline gap-3">
        <span className="min-w-0 flex-1 text-pretty">
          <span className="mr-2 text-sm text-ink-3">{record.code ?? t(`fields:entity.${record.entity}`)}</span>
          {textIn(record.title, language)}
        </span>
        <span className="text-sm whitespace-nowrap">
          {isText ? (
            <UnfoldButton isOpen={isOpen} onToggle={() => setIsOpen(!isOpen)}>
              {isOpen ? t('preflight.hideRecords') : t('preflight.translate')}
            </UnfoldButton>
          ) : (
            <RecordRemedy record={record} meeting={meeting} onShow={onShow} />
          )}
        </span>
      </div>
      {isOpen && isText && <TextsOfRecord record={record} />}
    </li>
  );
}
