import { useTranslation } from 'react-i18next';
import type { MeetingDetail } from '#shared/contract/board.ts';
import type { FoundRecord } from '#shared/contract/packs.ts';
import { recordHref } from '#renderer/app/paths.ts';
import { Link } from '#renderer/ui/link.tsx';
import { boardHref } from '../board-page.ts';
import type { MeetingTab } from '../meeting/meeting-page.tsx';

interface RecordRemedyProps {
  record: FoundRecord;
  meeting: MeetingDetail;
  onShow: (tab: MeetingTab) => void;
}

/** Leads to where a record is settled: its own screen, the advice of the Board, a part of this meeting. */
export function RecordRemedy({ record: { entity, opens }, meeting, onShow }: RecordRemedyProps) {
  const { t } = useTranslation('board');
  if (entity === 'outcome') {
    const isHere = opens.id === meeting.id;
    return isHere ? (
      <Link onPress={() => onShow('outcomes')}>{t('preflight.answer')}</Link>
    ) : (
      <Link href={boardHref('advice')}>{t('preflight.answer')}</Link>
    );
  }
  const href = recordHref(opens.entity, opens.id);
  return href === null ? null : <Link href={href}>{t('preflight.settle')}</Link>;
}
