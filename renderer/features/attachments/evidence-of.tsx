import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApplication } from '#renderer/app/application.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { AttachmentLine } from './attachment-line.tsx';
import { AttachmentsPart } from './attachments-part.tsx';
import { useAttachments } from './use-attachments.ts';

interface EvidenceOfProps {
  record: string;
  /** „Доказателства към отчета от 20.09.2020 г.“ */
  title: string;
}

/** How much evidence stands at each of the records of a list, asked once for all of them. */
export function useEvidenceCounts(records: readonly { id: string }[]): Readonly<Record<string, number>> {
  const { queries } = useApplication();
  const asked = records.slice(0, 500).map(({ id }) => id); // as many as are asked at once
  const { data = {} } = useQuery(
    queries.attachments.counts.queryOptions({ input: { records: asked }, enabled: asked.length > 0 }),
  );
  return data;
}

/** The evidence for one report or reading, under what it says. */
export function EvidenceList({ record, title }: EvidenceOfProps) {
  const { data = [] } = useAttachments(record);
  if (data.length === 0) return null;
  return (
    <ul aria-label={title} className="mt-1 border-t border-line">
      {data.map((attachment) => (
        <AttachmentLine key={attachment.id} attachment={attachment} />
      ))}
    </ul>
  );
}

/** Leads to where evidence is added to a report or a reading that is recorded already. */
export function EvidenceLink({
  entity,
  record,
  title,
  className,
}: EvidenceOfProps & { entity: 'report' | 'reading'; className?: string }) {
  const { t } = useTranslation(['attachments', 'common']);
  const { isReadOnly } = useWorkbook();
  const [isOpen, setIsOpen] = useState(false);
  if (isReadOnly) return null;
  return (
    <>
      <Link onPress={() => setIsOpen(true)} aria-label={title} className={className ?? ''}>
        {t('attachments:evidence.short')}
      </Link>
      <Dialog isOpen={isOpen} onOpenChange={setIsOpen} title={title} closeLabel={t('common:close')} size="small">
        <AttachmentsPart entity={entity} record={record} level={3} />
      </Dialog>
    </>
  );
}
