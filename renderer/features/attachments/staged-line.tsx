import { useTranslation } from 'react-i18next';
import { X } from 'lucide-react';
import { formatBytes } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { ProgressBar } from '#renderer/ui/progress-bar.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { KindIcon } from './kind-icon.tsx';
import type { StagedFile, Staging } from './use-staging.ts';

/** A file on its way: how far it is, that it is ready, or why it was refused. */
export function StagedLine({ file, onRemove }: { file: StagedFile; onRemove: Staging['remove'] }) {
  const { t } = useTranslation('attachments');
  const name = file.name ?? '';
  const cancel = file.name === null ? t('running.cancelChosen') : t('running.cancel', { name });
  const labels = {
    waiting: cancel,
    running: cancel,
    ready: t('running.remove', { name }),
    refused: t('running.dismiss'),
  };
  return (
    <li className="flex items-start gap-2 border-b border-line py-1.5">
      <div className="min-w-0 flex-1">
        {file.state === 'refused' ? (
          <p role="alert" className="flex gap-2 text-pretty [overflow-wrap:anywhere] text-danger">
            <StatusMark status="overdue" size={11} className="mt-1" />
            {file.refusal}
          </p>
        ) : file.state === 'ready' ? (
          <ReadyFile file={file} />
        ) : (
          <FileProgress file={file} />
        )}
      </div>
      <IconButton size="small" icon={X} label={labels[file.state]} onPress={() => onRemove(file)} className="-my-0.5" />
    </li>
  );
}

function ReadyFile({ file: { name, bytes, isLink } }: { file: StagedFile }) {
  const { t } = useTranslation('attachments');
  const language = useLanguage();
  return (
    <p className="flex items-start gap-2 [overflow-wrap:anywhere]">
      <KindIcon kind={isLink ? 'link' : 'copy'} />
      <span>
        {name}{' '}
        <span className="text-sm text-ink-3">{t('running.ready', { size: formatBytes(bytes ?? 0, language) })}</span>
      </span>
    </p>
  );
}

function FileProgress({ file: { name, bytes, sent, state } }: { file: StagedFile }) {
  const { t } = useTranslation('attachments');
  const language = useLanguage();
  const isSending = state === 'running' && bytes !== null && sent > 0 && sent < bytes;
  const told = isSending
    ? t('running.sending', { sent: formatBytes(sent, language), total: formatBytes(bytes, language) })
    : t(state === 'waiting' ? 'running.waiting' : 'running.copying');
  return (
    <ProgressBar
      label={name === null ? t('running.chosen') : t('running.label', { name })}
      {...(isSending && { value: sent, max: bytes })}
      valueText={told}
    />
  );
}
