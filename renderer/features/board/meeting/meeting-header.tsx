import { useTranslation } from 'react-i18next';
import type { MeetingDetail } from '#shared/contract/board.ts';
import { textIn } from '#shared/i18n/format.ts';
import { BilingualValue } from '#renderer/app/record-field/bilingual-value.tsx';
import { RecordField } from '#renderer/app/record-field/record-field.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Disclosure } from '#renderer/ui/disclosure.tsx';
import { FieldList } from '#renderer/ui/field-row.tsx';
import { Pill } from '#renderer/ui/filter-chip.tsx';
import { PersonOrText } from '../person-or-text.tsx';
import { MeetingSteps } from './meeting-steps.tsx';
import { MeetingWhen } from './meeting-when.tsx';

interface MeetingHeaderProps {
  meeting: MeetingDetail;
  onShowPack: (() => void) | null;
  onShowMinutes: (() => void) | null;
}

/** The head of a meeting's page: its name, when it is, how far it is, and the facts around it. */
export function MeetingHeader({ meeting, onShowPack, onShowMinutes }: MeetingHeaderProps) {
  const { t } = useTranslation('board');
  const { isReadOnly } = useWorkbook();
  return (
    <header className="flex flex-col gap-3">
      <div>
        <p className="flex flex-wrap items-center gap-2 text-sm text-ink-3">
          {[meeting.code, t(`kind.${meeting.kind}`)].filter(Boolean).join(' · ')}
          {meeting.isNext && <Pill>{t('next')}</Pill>}
        </p>
        <h2 className="mt-0.5 text-xl font-bold tracking-tight text-pretty">
          <BilingualValue
            place={{ entity: 'meeting', id: meeting.id, name: 'title', label: t('create.name'), isReadOnly }}
            value={meeting.title}
            isMultiline={false}
          />
        </h2>
        <MeetingWhen meeting={meeting} />
      </div>
      <MeetingSteps meeting={meeting} onShowPack={onShowPack} onShowMinutes={onShowMinutes} />
      <MeetingFacts meeting={meeting} />
    </header>
  );
}

/** In one line what one needs most days; open, everything, edited where it stands. */
function MeetingFacts({ meeting }: { meeting: MeetingDetail }) {
  const { t } = useTranslation(['board', 'common']);
  const language = useLanguage();
  const { source, lengthMinutes, chairName, place } = meeting;
  const line = [
    textIn(place, language) || t('facts.noPlace'),
    lengthMinutes === null ? t('facts.noLength') : t('agenda.minutes', { count: lengthMinutes }),
    chairName === null ? t('facts.noChair') : t('facts.chair', { who: textIn(chairName, language) }),
  ];
  return (
    <Disclosure title={t('facts.title')} note={line.join(' · ')}>
      <div className="grid gap-x-10 gap-y-[7px] @min-[680px]:grid-cols-2">
        <FieldList>
          <RecordField entity="meeting" record={meeting} name="place" />
          <RecordField entity="meeting" record={meeting} name="link" />
          <RecordField entity="meeting" record={meeting} name="topic" />
          <RecordField entity="meeting" record={meeting} name="lengthMinutes" label={t('lengthMinutes')} />
        </FieldList>
        <FieldList>
          <PersonOrText entity="meeting" record={meeting} name="chair" shown={meeting.chairName} />
          <PersonOrText entity="meeting" record={meeting} name="secretary" shown={meeting.secretaryName} />
          <RecordField
            entity="meeting"
            record={meeting}
            name={meeting.state === 'minutesPublished' ? 'publishedAt' : 'papersDue'}
          />
        </FieldList>
      </div>
      {/* As narrow as a column above, so that the names stand in one line. */}
      <div className="mt-[7px] max-w-156">
        <FieldList>
          <RecordField
            entity="meeting"
            record={meeting}
            name="note"
            isMultiline
            note={source && `${t('common:source')}: ${[source.text, source.note].filter(Boolean).join(' ')}`}
          />
        </FieldList>
      </div>
    </Disclosure>
  );
}
