import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingDetail } from '#shared/contract/board.ts';
import type { Finding } from '#shared/contract/packs.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { formatDate } from '#shared/i18n/format.ts';
import type { PackKind } from '#shared/model/pack-document/identity.ts';
import { packEditions, packFormats, type PackEdition, type PackFile } from '#shared/model/pack.ts';
import { languages } from '#shared/model/values.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { useLongWork } from '#renderer/app/use-long-work.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ProgressBar } from '#renderer/ui/progress-bar.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { BlockedReason } from './blocked-reason.tsx';
import { EditionChoice } from './edition-choice.tsx';
import { explanationOf, FindingExplanations, isExplained, type Explanations } from './finding-explanations.tsx';
import { ManyChoice } from './many-choice.tsx';
import type { PackWish } from './pack-wish.ts';

export interface Issued {
  folder: string;
  files: readonly PackFile[];
}

export interface IssueHandlers {
  onWorking: (isWorking: boolean) => void;
  onIssued: (issued: Issued) => void;
  onCancel: () => void;
}

interface IssueFormProps extends IssueHandlers {
  meeting: MeetingDetail;
  /** The pack itself unless given. */
  kind?: PackKind;
  /** Those that have something in them; a pack has all of them. */
  offered?: readonly PackEdition[];
  wish: PackWish;
  onWish: (wish: PackWish) => void;
  findings: readonly Finding[];
}

/** For whom, in which forms and languages, and why despite what preflight found. One freeze serves them all. */
export function IssueForm(props: IssueFormProps) {
  const { meeting, kind = 'main', offered, wish, onWish, findings, onWorking, onIssued, onCancel } = props;
  const { t } = useTranslation(['board', 'common', 'fields']);
  const { asOf } = useWorkbook();
  const language = useLanguage();
  const { run } = useAction();
  const { progress, start, stop, isStopped } = useLongWork();
  const form = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState<Explanations>({});
  const [note, setNote] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const [isWorking, setIsWorking] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { editions, formats, languages: wanted } = wish;
  const blocking = findings.filter(({ isBlocking }) => isBlocking).length;
  const isUnexplained = findings.some((finding) => !isExplained(explanationOf(typed, finding)));
  const isNothingChosen = [editions, formats, wanted].some((chosen) => chosen.length === 0);
  const missing = (chosen: readonly string[], text: string) => (isChecked && chosen.length === 0 ? text : null);

  const issue = async () => {
    setIsChecked(true);
    if (isUnexplained || isNothingChosen) {
      // What is missing is marked by the next drawing.
      setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    setRefusal(null);
    const work = (is: boolean) => {
      setIsWorking(is);
      onWorking(is);
    };
    const explanations = Object.fromEntries(
      findings.map((finding) => {
        const { bg, en } = explanationOf(typed, finding);
        return [finding.code, { bg: bg.trim(), en: en.trim() }];
      }),
    );
    await run(
      async ({ client, host, toaster }) => {
        const grant = await host.pickPath({ purpose: 'exportFolder' });
        if (grant === null) return;
        work(true);
        const asked = { editions: [...editions], formats: [...formats], languages: [...wanted] };
        const issued = await start((name, signal) =>
          client.packs.issue(
            { meeting: meeting.id, kind, asOf, ...asked, grant, explanations, note: note.trim(), work: name },
            { signal },
          ),
        );
        onIssued(issued);
        toaster.show({ text: t('issue.done', { count: issued.files.length, folder: issued.folder }) });
      },
      { onError: ({ message }) => setRefusal(isStopped() ? t('issue.stopped') : message) },
    );
    work(false);
  };

  return (
    <div ref={form} className="flex flex-col gap-4">
      <p className="text-pretty text-ink-2">
        {kind === 'main' ? t('issue.lead', { date: formatDate(asOf, language) }) : t(`issue.kinds.${kind}.lead`)}
      </p>
      <EditionChoice
        meeting={meeting.id}
        kind={kind}
        asOf={asOf}
        offered={offered ?? packEditions}
        value={editions}
        onChange={(next) => onWish({ ...wish, editions: next })}
        isDisabled={isWorking}
        error={missing(editions, t('issue.needsEdition'))}
      />
      <ManyChoice
        label={t('issue.formats')}
        choices={packFormats.map((value) => ({ value, label: t(`issue.format.${value}`) }))}
        value={formats}
        onChange={(next) => onWish({ ...wish, formats: next })}
        isDisabled={isWorking}
        error={missing(formats, t('issue.needsFormat'))}
      />
      <ManyChoice
        label={t('issue.languages')}
        choices={[
          ...languages.map((value) => ({ value, label: capitalised(t(`fields:choice.language.${value}`)) })),
          { value: 'both' as const, label: t('issue.both') },
        ]}
        value={wanted}
        onChange={(next) => onWish({ ...wish, languages: next })}
        isDisabled={isWorking}
        error={missing(wanted, t('issue.needsLanguage'))}
      />
      {blocking > 0 ? (
        <BlockedReason count={blocking} />
      ) : (
        <FindingExplanations findings={findings} value={typed} onChange={setTyped} isChecked={isChecked} />
      )}
      <TextArea
        label={t('issue.noteOptional')}
        labelNote={t('common:optional')}
        description={kind === 'main' ? t('issue.noteHint') : undefined}
        value={note}
        onChange={setNote}
        isDisabled={isWorking}
        rows={2}
      />
      {refusal !== null && (
        <p role="alert" className="font-medium text-pretty text-danger">
          {refusal}
        </p>
      )}
      {isWorking && (
        <ProgressBar
          label={t('issue.working')}
          {...(progress !== null && {
            value: progress.done,
            max: progress.of,
            valueText: t('issue.progress', { done: progress.done, of: progress.of }),
          })}
        />
      )}
      <div className="flex flex-wrap items-center justify-end gap-2">
        <Button onPress={isWorking ? stop : onCancel}>{isWorking ? t('issue.stop') : t('common:cancel')}</Button>
        <Button
          tone="primary"
          isPending={isWorking}
          isDisabled={blocking > 0 && !isWorking}
          onPress={() => void issue()}
        >
          {t('issue.confirm')}
        </Button>
      </div>
    </div>
  );
}
