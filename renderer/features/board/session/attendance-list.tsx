import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button as AriaButton } from 'react-aria-components';
import type { MeetingDetail } from '#shared/contract/board.ts';
import type { Attendance } from '#shared/contract/outcomes.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { textIn } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { cx } from '#renderer/ui/class-names.ts';
import { LineKeys } from '#renderer/ui/line-keys.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';

type InviteeView = MeetingDetail['invitees'][number];

/** One key each, in both layouts and on the numbers. */
const byKey: Partial<Record<string, Attendance>> = {
  п: 'present',
  p: 'present',
  '1': 'present',
  о: 'absent',
  o: 'absent',
  a: 'absent',
  '2': 'absent',
  г: 'guest',
  g: 'guest',
  '3': 'guest',
  Backspace: 'unknown',
  Delete: 'unknown',
  '0': 'unknown',
};
const offered = ['present', 'absent', 'guest'] as const;

export function attendanceOf({ attended, capacity }: Pick<InviteeView, 'attended' | 'capacity'>): Attendance {
  if (attended === null) return 'unknown';
  if (attended === 'no') return 'absent';
  return capacity === 'guest' ? 'guest' : 'present';
}

/** Who came: ↑ ↓ go from person to person, one key says how it is and goes on to the next. */
export function AttendanceList({ meeting }: { meeting: MeetingDetail }) {
  const { t } = useTranslation('board');
  const { isReadOnly } = useWorkbook();
  const { run } = useAction();
  const attend = (id: string, how: Attendance) => void run(({ client }) => client.outcomes.attend({ id, how }));
  return (
    <div className="flex flex-col gap-3">
      <LineKeys>
        <ul aria-label={t('session.attendance')} className="border-t border-line-strong">
          {meeting.invitees.map((invitee) => (
            <Line
              key={invitee.id}
              invitee={invitee}
              isReadOnly={isReadOnly}
              onAttend={(how) => attend(invitee.id, how)}
            />
          ))}
        </ul>
      </LineKeys>
      {!isReadOnly && (
        <>
          <NewGuest meeting={meeting.id} />
          <p className="text-sm text-ink-3">{t('session.attendanceHint')}</p>
        </>
      )}
    </div>
  );
}

interface LineProps {
  invitee: InviteeView;
  isReadOnly: boolean;
  onAttend: (how: Attendance) => void;
}

function Line({ invitee, isReadOnly, onAttend }: LineProps) {
  const { t } = useTranslation(['board', 'fields']);
  const language = useLanguage();
  const name = textIn(invitee.shownName, language);
  const organisation = textIn(invitee.organisationName?.title, language);
  const how = attendanceOf(invitee);
  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>) => {
    const said = byKey[event.key.toLowerCase()] ?? byKey[event.key];
    if (said === undefined || isReadOnly || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    onAttend(said);
    const next = event.currentTarget.nextElementSibling;
    if (next instanceof HTMLElement) next.focus();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the line is a stop of the keys (LineKeys); the buttons in it do the same by pointer
    <li
      data-line
      tabIndex={-1}
      onKeyDown={onKeyDown}
      className="grid min-h-line-item grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 border-b border-line py-1 @min-[680px]:grid-cols-[minmax(0,1fr)_136px_auto]"
    >
      <span className="min-w-0">
        <span className="font-medium">{name}</span>
        {organisation !== '' && organisation !== name && (
          <span className="block text-sm text-pretty text-ink-3">{organisation}</span>
        )}
      </span>
      <span className="text-sm text-ink-2 @max-[680px]:hidden">
        {capitalised(t(`fields:choice.capacity.${invitee.capacity}`))}
      </span>
      <span className="flex gap-1">
        {offered.map((value) => (
          <AriaButton
            key={value}
            isDisabled={isReadOnly}
            // The line itself is the stop: three for each of thirty people would be ninety.
            excludeFromTabOrder
            aria-pressed={how === value}
            aria-label={`${capitalised(t(`session.how.${value}`))}: ${name}`}
            onPress={() => onAttend(how === value ? 'unknown' : value)}
            className={cx(
              'min-h-control-small cursor-default rounded-md border px-2 text-sm transition-colors',
              how === value
                ? 'border-accent bg-accent-soft font-semibold text-accent'
                : 'border-line text-ink-2 hover:bg-hover',
            )}
          >
            {t(`session.how.${value}`)}
          </AriaButton>
        ))}
      </span>
    </li>
  );
}

/** Somebody who came uninvited: a name, and Enter. */
function NewGuest({ meeting }: { meeting: string }) {
  const { t } = useTranslation('board');
  const language = useLanguage();
  const { run } = useAction();
  const [name, setName] = useState('');
  const add = async () => {
    const written = name.trim();
    if (written === '') return;
    setName('');
    const added = await run(({ client }) => client.outcomes.addGuest({ meeting, name: { [language]: written } }));
    if (added === undefined) setName((typed) => typed || written);
  };
  return (
    <div
      role="presentation"
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) void add();
      }}
      className="max-w-120"
    >
      <TextField
        label={t('session.guest')}
        placeholder={t('session.guestPlaceholder')}
        value={name}
        onChange={setName}
      />
    </div>
  );
}
