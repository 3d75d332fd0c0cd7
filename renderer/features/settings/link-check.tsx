import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link2Off } from 'lucide-react';
import type { PlacedAttachment } from '#shared/contract/attachments.ts';
import { useAction } from '#renderer/app/use-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { AttachmentWarning } from '#renderer/features/attachments/attachment-facts.tsx';
import { useAttachmentActions } from '#renderer/features/attachments/use-attachment-actions.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { StatusLabel } from '#renderer/ui/status-label.tsx';
import { PlacedLine } from './placed-line.tsx';

interface Checked {
  checked: number;
  broken: PlacedAttachment[];
}

/** Looks at every linked file on request, and lists in one place those that are not there or not what they were. */
export function LinkCheck() {
  const { t } = useTranslation('attachments');
  const { run, isRunning } = useAction();
  const [found, setFound] = useState<Checked | null>(null);
  const check = async () => {
    const answer = await run(({ client }) => client.attachments.checkLinks());
    if (answer !== undefined) setFound(answer);
  };
  return (
    <Section title={t('links.title')}>
      <p className="max-w-150 text-pretty text-ink-2">{t('links.lead')}</p>
      <div className="mt-1.5">
        <Button icon={Link2Off} isDisabled={isRunning} onPress={() => void check()}>
          {isRunning ? t('links.checking') : t('links.check')}
        </Button>
      </div>
      <div role="status" aria-live="polite">
        {found && <CheckedLinks {...found} onMended={() => void check()} />}
      </div>
    </Section>
  );
}

function CheckedLinks({ checked, broken, onMended }: Checked & { onMended: () => void }) {
  const { t } = useTranslation('attachments');
  const count = broken.length;
  if (checked === 0) return <p className="mt-2 text-ink-2">{t('links.none')}</p>;
  return (
    <div className="mt-2 flex flex-col gap-1.5">
      <StatusLabel status={count === 0 ? 'onTrack' : 'overdue'}>
        {count === 0 ? t('links.ok', { count: checked }) : t('links.broken', { broken: count, checked })}
      </StatusLabel>
      {count > 0 && (
        <ul aria-label={t('links.list')} className="border-t border-line">
          {broken.map((attachment) => (
            <BrokenLine key={attachment.id} attachment={attachment} onMended={onMended} />
          ))}
        </ul>
      )}
    </div>
  );
}

function BrokenLine({ attachment, onMended }: { attachment: PlacedAttachment; onMended: () => void }) {
  const { t } = useTranslation('attachments');
  const { isReadOnly } = useWorkbook();
  const { relink, isBusy, name } = useAttachmentActions(attachment);
  const { folder } = attachment;
  return (
    <PlacedLine
      attachment={attachment}
      end={
        !isReadOnly && (
          <Button
            size="small"
            isDisabled={isBusy}
            aria-label={`${t('links.relink')} ${name}`}
            onPress={() => void relink().then((isDone) => isDone && onMended())}
          >
            {t('links.relink')}
          </Button>
        )
      }
    >
      {folder !== null && <p className="text-sm text-ink-3">{t('facts.in', { folder })}</p>}
      <AttachmentWarning attachment={attachment} />
    </PlacedLine>
  );
}
