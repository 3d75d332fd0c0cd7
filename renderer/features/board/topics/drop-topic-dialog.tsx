import { useTranslation } from 'react-i18next';
import type { BoardTopicView } from '#shared/contract/board-topics.ts';
import { textIn } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import { ConfirmWithReason } from '#renderer/ui/confirm-with-reason.tsx';

export function DropTopicDialog({ topic, onClose }: { topic: BoardTopicView; onClose: () => void }) {
  const { t } = useTranslation(['board', 'common']);
  const language = useLanguage();
  const { tell } = useToldAction();
  const title = textIn(topic.title, language);
  return (
    <ConfirmWithReason
      isOpen
      onOpenChange={onClose}
      title={t('topics.dropTitle')}
      reasonLabel={t('topics.reason')}
      reasonMissing={t('topics.reasonMissing')}
      confirmLabel={t('topics.dropConfirm')}
      cancelLabel={t('common:cancel')}
      closeLabel={t('common:close')}
      onConfirm={(reason) =>
        tell(t('topics.dropped', { title }), (client) =>
          client.boardTopics.drop({ id: topic.id, reason: { [language]: reason } }),
        )
      }
    >
      <p className="text-pretty text-ink-2">{title}</p>
    </ConfirmWithReason>
  );
}
