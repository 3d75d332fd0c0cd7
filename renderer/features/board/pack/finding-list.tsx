import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingDetail } from '#shared/contract/board.ts';
import type { Finding } from '#shared/contract/packs.ts';
import { textIn } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { ActionLine, ActionList } from '#renderer/ui/action-list.tsx';
import { StatusLabel } from '#renderer/ui/status-label.tsx';
import type { ShowPart } from '../meeting/meeting-page.tsx';
import { UnfoldButton } from '../unfold-button.tsx';
import { FoundRecordLine } from './found-record-line.tsx';
import { MeetingRemedy } from './meeting-remedy.tsx';
import { RecordRemedy } from './record-remedy.tsx';

interface FindingListProps {
  meeting: MeetingDetail;
  findings: readonly Finding[];
  onShow: ShowPart;
}

/** What preflight found, what blocks first; each is settled from its line. */
export function FindingList({ meeting, findings, onShow }: FindingListProps) {
  const { t } = useTranslation('board');
  if (findings.length === 0) {
    return (
      <p className="border-t border-line-strong pt-2.5">
        <StatusLabel status="completed">{t('preflight.clearHint')}</StatusLabel>
      </p>
    );
  }
  return (
    <ActionList>
      {findings.map((finding) => (
        <FindingLine key={finding.code} meeting={meeting} finding={finding} onShow={onShow} />
      ))}
    </ActionList>
  );
}

const ofTheMeeting: readonly Finding['code'][] = ['noAgenda', 'noDate', 'dateProposed', 'minutesOver'];
const inTexts: readonly Finding['code'][] = ['untranslated', 'staleTranslation'];

function FindingLine({ meeting, finding, onShow }: { finding: Finding } & Omit<FindingListProps, 'findings'>) {
  const { t } = useTranslation('board');
  const language = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const { code, isBlocking, records } = finding;
  const [only, ...others] = records;
  const isOfMeeting = ofTheMeeting.includes(code);
  const isSingle = only !== undefined && others.length === 0 && !inTexts.includes(code);
  return (
    <ActionLine
      lead={
        <StatusLabel status={isBlocking ? 'overdue' : 'atRisk'}>
          {isBlocking ? t('preflight.blocks') : t('preflight.explains')}
        </StatusLabel>
      }
      title={t(`preflight.finding.${code}`, { count: records.length })}
      note={
        isSingle && !isOfMeeting ? [only.code, textIn(only.title, language)].filter(Boolean).join(' · ') : undefined
      }
      action={
        isOfMeeting ? (
          <MeetingRemedy code={code} meeting={meeting} onShow={onShow} />
        ) : isSingle ? (
          <RecordRemedy record={only} meeting={meeting} onShow={onShow} />
        ) : (
          <UnfoldButton isOpen={isOpen} onToggle={() => setIsOpen(!isOpen)}>
            {isOpen ? t('preflight.hideRecords') : t('preflight.showRecords')}
          </UnfoldButton>
        )
      }
    >
      {isOpen && !isSingle && (
        <ul className="@min-[560px]:ml-[166px]">
          {records.map((record) => (
            <FoundRecordLine
              // Not its fields: the first translation saved must not close the box where the next is typed. Figures that changed
              // may be of one record.
              key={code === 'figuresChanged' ? record.title.bg : record.id}
              record={record}
              isText={inTexts.includes(code)}
              meeting={meeting}
              onShow={onShow}
            />
          ))}
        </ul>
      )}
    </ActionLine>
  );
}
