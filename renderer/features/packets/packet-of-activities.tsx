import { useTranslation } from 'react-i18next';
import { MakePacketDialog } from './make-packet-dialog.tsx';

interface PacketOfActivitiesProps {
  ids: readonly string[];
  onClose: () => void;
}

/** A packet about activities that were chosen in the plan. */
export function PacketOfActivities({ ids, onClose }: PacketOfActivitiesProps) {
  const { t } = useTranslation('packets');
  return <MakePacketDialog of={{ activities: [...ids] }} name={t('activitiesTitle')} onClose={onClose} />;
}
