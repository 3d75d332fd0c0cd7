import { useTranslation } from 'react-i18next';
import type { MeetingDetail } from '#shared/contract/board.ts';
import type { FindingCode } from '#shared/contract/packs.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Link } from '#renderer/ui/link.tsx';
import type { ShowPart } from '../meeting/meeting-page.tsx';
import { useMeetingState } from '../meeting/use-meeting-state.ts';

interface MeetingRemedyProps {
  code: FindingCode;
  meeting: MeetingDetail;
  onShow: ShowPart;
}

/** Settles what the meeting itself lacks: it is called at once, its date is at the head of the page, its minutes in the agenda. */
export function MeetingRemedy({ code, meeting, onShow }: MeetingRemedyProps) {
  const { t } = useTranslation('board');
  const { isReadOnly } = useWorkbook();
  const move = useMeetingState(meeting.id);
  if (code === 'noAgenda' || code === 'minutesOver') {
    const crossing = code === 'minutesOver' ? meeting.agenda.find(({ crossesEnd }) => crossesEnd)?.id : undefined;
    return <Link onPress={() => onShow('agenda', crossing)}>{t('preflight.toAgenda')}</Link>;
  }
  if (isReadOnly) return null;
  if (code === 'dateProposed' && meeting.state === 'draft')
    return <Link onPress={() => void move('called')}>{t('preflight.call')}</Link>;
  return <Link onPress={focusDate}>{t('preflight.setDate')}</Link>;
}

/** The date stands at the head of the meeting, above the tabs. */
function focusDate(): void {
  document.querySelector<HTMLElement>('[data-meeting-date] [role="button"]')?.focus();
}
