import { useTranslation } from 'react-i18next';
import { CalendarX2 } from 'lucide-react';
import { formatPartialDate } from '#shared/i18n/format.ts';
import { recordHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Banner } from '#renderer/ui/banner.tsx';
import { Link } from '#renderer/ui/link.tsx';

interface MissingMeetingProps {
  missing: { quarter: string; daysLeft: number; draftId: string | null };
  /** The meeting on the screen. */
  shown: string | null;
  onCreate: () => void;
}

/** Says that the quarter has no regular meeting yet, and leads to the draft or to a new one. */
export function MissingMeeting({ missing: { quarter, daysLeft, draftId }, shown, onCreate }: MissingMeetingProps) {
  const { t } = useTranslation('board');
  const { isReadOnly } = useWorkbook();
  const language = useLanguage();
  const words = { quarter: formatPartialDate(quarter, language), count: daysLeft };
  const draftHref = draftId === null ? null : recordHref('meeting', draftId);
  return (
    <Banner
      tone="caution"
      icon={CalendarX2}
      action={
        draftHref === null
          ? !isReadOnly && <Link onPress={onCreate}>{t('newMeeting')}</Link>
          : draftId !== shown && <Link href={draftHref}>{t('missing.openDraft')}</Link>
      }
    >
      {draftId === null ? t('missing.none', words) : t('missing.draft', words)}
    </Banner>
  );
}
