import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingDetail } from '#shared/contract/board.ts';
import { formatDate } from '#shared/i18n/format.ts';
import type { Language } from '#shared/model/values.ts';
import { useAction } from '#renderer/app/use-action.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';

/** Both languages beside each other: what is said in one is seen in the other. */
export function MinutesEditor({ meeting, isReadOnly }: { meeting: MeetingDetail; isReadOnly: boolean }) {
  const { t } = useTranslation('board');
  const own = useLanguage();
  const order: readonly Language[] = own === 'bg' ? ['bg', 'en'] : ['en', 'bg'];
  return (
    <div className="flex flex-col gap-2">
      <div className="grid gap-4 @min-[760px]:grid-cols-2">
        {order.map((language) => (
          <MinutesBox key={language} meeting={meeting} language={language} isReadOnly={isReadOnly} />
        ))}
      </div>
      {!isReadOnly && <p className="text-sm text-ink-3">{t('minutes.format')}</p>}
    </div>
  );
}

interface MinutesBoxProps {
  meeting: MeetingDetail;
  language: Language;
  isReadOnly: boolean;
}

function MinutesBox({ meeting, language, isReadOnly }: MinutesBoxProps) {
  const { t } = useTranslation(['board', 'common']);
  const own = useLanguage();
  const { run } = useAction();
  const [draft, setDraft] = useState<string | null>(null);
  const saved = meeting.minutes[language];
  const { stale } = meeting.minutes;
  const name = t(language === 'bg' ? 'common:bulgarian' : 'common:english');
  const leave = () => {
    if (draft === null) return;
    const written = draft.trim();
    if (written === saved) return setDraft(null);
    void run(async ({ client }) => {
      await client.minutes.save({ id: meeting.id, text: { [language]: written } });
      setDraft(null);
    });
  };
  const confirm = () =>
    void run(({ client }) =>
      client.records.confirmTranslation({ entity: 'meeting', id: meeting.id, field: 'minutes', language }),
    );
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <span className="text-sm font-medium text-ink-2">{name}</span>
      <textarea
        lang={language}
        aria-label={`${t('minutes.text')} – ${name}`}
        value={draft ?? saved}
        readOnly={isReadOnly}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={leave}
        rows={24}
        className="field-sizing-content min-h-96 w-full resize-none rounded-md border border-edge bg-surface px-4 py-3 leading-6 read-only:border-line focus-visible:outline-2 focus-visible:-outline-offset-1 focus-visible:outline-focus"
      />
      {stale?.language === language && (
        <div className="flex flex-wrap items-center gap-2 rounded-md bg-at-risk-soft px-2.5 py-1 text-sm text-ink-2">
          <StatusMark status="atRisk" size={10} />
          <span className="mr-auto">{t('common:stale', { date: formatDate(stale.since.slice(0, 10), own) })}</span>
          {!isReadOnly && <Link onPress={confirm}>{t('common:confirmTranslation')}</Link>}
        </div>
      )}
    </div>
  );
}
