import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FoldVertical } from 'lucide-react';
import { askedAboveBytes, refusedAboveBytes, type Storage } from '#shared/contract/attachments.ts';
import { formatBytes, formatNumber } from '#shared/i18n/format.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { shownError } from '#renderer/app/errors.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { FieldList, FieldRow } from '#renderer/ui/field-row.tsx';
import { RecordHeading } from '#renderer/ui/record-heading.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { ErrorState } from '#renderer/ui/states.tsx';
import { PlacedLine } from './placed-line.tsx';

/** What the workbook's attachments weigh, where the limits are, and how to make the file smaller. */
export function AttachmentsWeight() {
  const { t, i18n } = useTranslation('attachments');
  const { queries } = useApplication();
  const { data: storage, error } = useQuery(queries.attachments.storage.queryOptions());
  return (
    <Section title={t('weight.title')}>
      <p className="max-w-150 text-pretty text-ink-2">{t('weight.lead')}</p>
      {error && <ErrorState title={t('loadFailed')}>{shownError(error, i18n).message}</ErrorState>}
      {storage && <Weight storage={storage} />}
    </Section>
  );
}

function Weight({ storage }: { storage: Storage }) {
  const { t } = useTranslation('attachments');
  const language = useLanguage();
  const { isReadOnly } = useWorkbook();
  const { copies, links, addresses, bytes, savedBytes, freeableBytes, largest } = storage;
  const size = (value: number) => formatBytes(value, language);
  const number = (value: number) => formatNumber(value, language);
  return (
    <>
      <FieldList>
        <FieldRow label={t('weight.files')}>
          {copies === 0 && bytes === 0 ? number(0) : t('weight.filesOf', { number: number(copies), size: size(bytes) })}
        </FieldRow>
        <FieldRow label={t('weight.saved')}>{savedBytes === 0 ? t('weight.savedNothing') : size(savedBytes)}</FieldRow>
        <FieldRow label={t('weight.links')}>{number(links)}</FieldRow>
        <FieldRow label={t('weight.addresses')}>{number(addresses)}</FieldRow>
        {freeableBytes > 0 && (
          <FieldRow label={t('weight.freeable')}>{t('weight.freeableText', { size: size(freeableBytes) })}</FieldRow>
        )}
        <FieldRow label={t('weight.limits')}>
          {t('weight.limitsText', { asked: size(askedAboveBytes), refused: size(refusedAboveBytes) })}
        </FieldRow>
      </FieldList>
      {largest.length > 0 && (
        <div className="mt-2">
          <RecordHeading level={3} className="text-xs leading-5 font-bold text-ink-3">
            {t('weight.largest')}
          </RecordHeading>
          <ul aria-label={t('weight.largest')} className="border-t border-line">
            {largest.map((attachment) => (
              <PlacedLine
                key={attachment.id}
                attachment={attachment}
                end={<span className="whitespace-nowrap text-ink-2">{size(attachment.bytes ?? 0)}</span>}
              />
            ))}
          </ul>
        </div>
      )}
      {!isReadOnly && <Compact />}
    </>
  );
}

function Compact() {
  const { t } = useTranslation('attachments');
  const language = useLanguage();
  const { run, isRunning } = useAction();
  const compact = () =>
    void run(async ({ client, toaster }) => {
      const { freedBytes } = await client.attachments.compact();
      toaster.show({
        text:
          freedBytes === 0
            ? t('weight.compactedNothing')
            : t('weight.compacted', { size: formatBytes(freedBytes, language) }),
      });
    });
  return (
    <div className="mt-1.5 flex flex-col items-start gap-1.5">
      <p className="max-w-150 text-pretty text-ink-2">{t('weight.compactHint')}</p>
      <Button icon={FoldVertical} isDisabled={isRunning} onPress={compact}>
        {isRunning ? t('weight.compacting') : t('weight.compact')}
      </Button>
    </div>
  );
}
