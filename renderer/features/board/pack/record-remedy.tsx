import { useTranslation } from 'react-i18next';
import type { MeetingDetail } from '#shared/contract/board.ts';
import type { FoundRecord } from '#shared/contract/packs.ts';
import { recordHref, screenHref } from '#renderer/app/paths.ts';
import { Link } from '#renderer/ui/link.tsx';
import { boardHref } from '../board-page.ts';
import type { ShowPart } from '../meeting/meeting-page.tsx';

interface RecordRemedyProps {
  record: FoundRecord;
  meeting: MeetingDetail;
  onShow: ShowPart;
}

/** Leads to where a record is settled: its own screen, the advice of the Board, a part of this meeting. */
export function RecordRemedy({ record: { entity, id, opens }, meeting, onShow }: RecordRemedyProps) {
  const { t } = useTranslation('board');
  const item = entity === 'agendaItem' ? id : opens.entity === 'agendaItem' ? opens.id : null;
  if (item !== null) return <Link onPress={() => onShow('agenda', item)}>{t('preflight.toItem')}</Link>;
  // A figure counted from the plan.
  if (entity === 'meeting' && id === meeting.id)
    return <Link href={screenHref('activities')}>{t('preflight.toPlan')}</Link>;
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
