import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingDetail } from '#shared/contract/board.ts';
import type { Finding } from '#shared/contract/packs.ts';
import type { PackFile } from '#shared/model/pack.ts';
import { formatDate } from '#shared/i18n/format.ts';
import type { Language } from '#shared/model/values.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Spinner } from '#renderer/ui/spinner.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { FileLine } from './file-line.tsx';
import { LanguageChoice } from './language-choice.tsx';

interface IssueDialogProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  meeting: MeetingDetail;
  /** What preflight found and does not block. */
  findings: readonly Finding[];
}

interface Issued {
  folder: string;
  files: readonly PackFile[];
}

/** Freezes and issues the pack: languages, an explanation of what preflight found, a folder; then what was written. */
export function IssueDialog({ isOpen, onOpenChange, meeting, findings }: IssueDialogProps) {
  const { t } = useTranslation(['board', 'common']);
  const [isWorking, setIsWorking] = useState(false);
  const [issued, setIssued] = useState<Issued | null>(null);
  const close = () => {
    onOpenChange(false);
    setIssued(null);
  };
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={close}
      title={issued === null ? t('issue.title') : t('issue.doneTitle')}
      closeLabel={t('common:close')}
      isDismissable={!isWorking}
    >
      {issued === null ? (
        <IssueForm
          meeting={meeting}
          findings={findings}
          onWorking={setIsWorking}
          onIssued={setIssued}
          onCancel={close}
        />
      ) : (
        <IssuedFiles {...issued} onClose={close} />
      )}
    </Dialog>
  );
}

interface IssueFormProps {
  meeting: MeetingDetail;
  findings: readonly Finding[];
  onWorking: (isWorking: boolean) => void;
  onIssued: (issued: Issued) => void;
  onCancel: () => void;
}

function IssueForm({ meeting, findings, onWorking, onIssued, onCancel }: IssueFormProps) {
  const { t } = useTranslation(['board', 'common']);
  const { asOf } = useWorkbook();
  const language = useLanguage();
  const { run } = useAction();
  const [chosen, setChosen] = useState<readonly Language[]>(['bg', 'en']);
  const [note, setNote] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const [isWorking, setIsWorking] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const isNoteMissing = findings.length > 0 && note.trim() === '';

  const issue = async () => {
    setIsChecked(true);
    if (isNoteMissing || chosen.length === 0) return;
    setRefusal(null);
    const work = (is: boolean) => {
      setIsWorking(is);
      onWorking(is);
    };
    await run(
      async ({ client, host, toaster }) => {
        const grant = await host.pickPath({ purpose: 'exportFolder' });
        if (grant === null) return;
        work(true);
        const issued = await client.packs.issue({
          meeting: meeting.id,
          asOf,
          languages: [...chosen],
          grant,
          note: note.trim(),
        });
        onIssued(issued);
        toaster.show({ text: t('issue.done', { count: issued.files.length, folder: issued.folder }) });
      },
      { onError: ({ message }) => setRefusal(message) },
    );
    work(false);
  };

  return (
    <>
      <p className="text-pretty text-ink-2">{t('issue.lead', { date: formatDate(asOf, language) })}</p>
      <LanguageChoice
        value={chosen}
        onChange={setChosen}
        error={isChecked && chosen.length === 0 ? t('issue.needsLanguage') : null}
      />
      {findings.length > 0 && (
        <div>
          <h3 className="text-sm font-medium text-ink-2">{t('issue.findings')}</h3>
          <ul className="mt-1 flex flex-col gap-0.5">
            {findings.map(({ code, records }) => (
              <li key={code} className="flex items-baseline gap-2">
                <StatusMark status="atRisk" size={10} />
                {t(`preflight.finding.${code}`, { count: records.length })}
              </li>
            ))}
          </ul>
        </div>
      )}
      <TextArea
        label={findings.length > 0 ? t('issue.note') : t('issue.noteOptional')}
        {...(findings.length > 0 ? {} : { labelNote: t('common:optional') })}
        description={findings.length > 0 ? t('issue.noteHint') : undefined}
        error={isChecked && isNoteMissing ? t('issue.noteMissing') : null}
        value={note}
        onChange={setNote}
        isDisabled={isWorking}
        rows={3}
      />
      {refusal !== null && (
        <p role="alert" className="font-medium text-pretty text-danger">
          {refusal}
        </p>
      )}
      <div className="flex flex-wrap items-center justify-end gap-2">
        {isWorking && (
          <span className="mr-auto">
            <Spinner label={t('issue.working')} isLabelShown />
          </span>
        )}
        <Button isDisabled={isWorking} onPress={onCancel}>
          {t('common:cancel')}
        </Button>
        <Button tone="primary" isPending={isWorking} onPress={() => void issue()}>
          {t('issue.confirm')}
        </Button>
      </div>
    </>
  );
}

function IssuedFiles({ folder, files, onClose }: Issued & { onClose: () => void }) {
  const { t } = useTranslation(['board', 'common']);
  return (
    <>
      <p>{t('issue.done', { count: files.length, folder })}</p>
      <ul className="border-t border-line-strong">
        {files.map((file) => (
          <FileLine key={file.name} file={file} isHashWhole />
        ))}
      </ul>
      <div className="flex justify-end">
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- what had the focus is gone with the form */}
        <Button tone="primary" autoFocus onPress={onClose}>
          {t('common:done')}
        </Button>
      </div>
    </>
  );
}
