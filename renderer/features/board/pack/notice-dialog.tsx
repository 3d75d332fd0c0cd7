import { useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Eye } from 'lucide-react';
import type { MeetingDetail } from '#shared/contract/board.ts';
import type { Finding } from '#shared/contract/packs.ts';
import { textIn } from '#shared/i18n/format.ts';
import type { PackKind } from '#shared/model/pack-document/identity.ts';
import type { PackEdition } from '#shared/model/pack.ts';
import { languages } from '#shared/model/values.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { shownError } from '#renderer/app/errors.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { Spinner } from '#renderer/ui/spinner.tsx';
import { ErrorState } from '#renderer/ui/states.tsx';
import { StatusLabel } from '#renderer/ui/status-label.tsx';
import { IssueFrame } from './issue-dialog.tsx';
import { IssueForm, type IssueHandlers } from './issue-form.tsx';
import { PdfPages } from './pdf-pages.tsx';
import { textLanguages, type PackWish } from './pack-wish.ts';
import { TextsOfRecord } from './texts-of-record.tsx';

type NoticeKind = Exclude<PackKind, 'main'>;

interface NoticeDialogProps {
  kind: NoticeKind;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  meeting: MeetingDetail;
}

/** Issues what goes beside a pack: an erratum, a supplement, the minutes. */
export function NoticeDialog({ kind, isOpen, onOpenChange, meeting }: NoticeDialogProps) {
  const { t } = useTranslation('board');
  return (
    <IssueFrame
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={t(`issue.kinds.${kind}.title`)}
      doneTitle={t(`issue.kinds.${kind}.doneTitle`)}
      renderForm={(handlers) => <NoticeForm kind={kind} meeting={meeting} {...handlers} />}
    />
  );
}

interface NoticeFormProps extends IssueHandlers {
  kind: NoticeKind;
  meeting: MeetingDetail;
}

/** What there is to issue in which editions, and what has to be put right before. */
function NoticeForm({ kind, meeting, ...handlers }: NoticeFormProps) {
  const { t, i18n } = useTranslation(['board', 'common']);
  const { queries } = useApplication();
  const { asOf } = useWorkbook();
  const [chosen, setChosen] = useState<PackWish | null>(null);
  const { data: cut, error: notCut } = useQuery(
    queries.packs.omissions.queryOptions({ input: { meeting: meeting.id, kind, asOf } }),
  );
  const offered = cut?.editions.map(({ edition }) => edition) ?? [];
  const wish = chosen ?? usualWish(kind, offered);
  const { data: found, error: notChecked } = useQuery(
    queries.packs.preflight.queryOptions({
      input: { meeting: meeting.id, kind, asOf, languages: textLanguages(wish), editions: [...wish.editions] },
      placeholderData: keepPreviousData,
    }),
  );
  const error = notCut ?? notChecked;
  if (error !== null) return <ErrorState title={t('loadFailed')}>{shownError(error, i18n).message}</ErrorState>;
  if (cut === undefined || found === undefined) return <Skeleton label={t('common:loading')} />;
  if (offered.length === 0) {
    return (
      <>
        <p className="text-pretty">{t(`issue.kinds.${kind}.nothing`)}</p>
        <div className="flex justify-end">
          <Button onPress={handlers.onCancel}>{t('common:close')}</Button>
        </div>
      </>
    );
  }
  return (
    <>
      <TextsToWrite findings={found.findings.filter(({ isBlocking }) => isBlocking)} />
      <NoticePages kind={kind} meeting={meeting.id} edition={wish.editions[0] ?? offered[0] ?? 'board'} />
      <IssueForm
        kind={kind}
        meeting={meeting}
        offered={offered}
        wish={wish}
        onWish={setChosen}
        findings={found.findings}
        {...handlers}
      />
    </>
  );
}

interface NoticePagesProps {
  kind: NoticeKind;
  meeting: string;
  edition: PackEdition;
}

/** Its real pages, as they would be issued now, when they are asked for. */
function NoticePages(props: NoticePagesProps) {
  const { t } = useTranslation('board');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div>
      <Button icon={Eye} aria-expanded={isOpen} onPress={() => setIsOpen(!isOpen)}>
        {t('issue.look')}
      </Button>
      {isOpen && <DraftPages {...props} />}
    </div>
  );
}

function DraftPages({ kind, meeting, edition }: NoticePagesProps) {
  const { t, i18n } = useTranslation('board');
  const { queries } = useApplication();
  const { asOf } = useWorkbook();
  const language = useLanguage();
  const { data, error } = useQuery(
    queries.packs.preview.queryOptions({
      input: { meeting, kind, asOf, language, edition },
      placeholderData: keepPreviousData,
    }),
  );
  if (error !== null) return <ErrorState title={t('preview.failed')}>{shownError(error, i18n).message}</ErrorState>;
  if (data === undefined) return <Spinner label={t('preview.making')} isLabelShown />;
  return <PdfPages pdf={data.pdf} label={t('preview.region')} className="mt-3" />;
}

/** What is issued beside a pack is for all who have the pack; minutes are published. */
const usualWish = (kind: NoticeKind, offered: PackWish['editions']): PackWish => ({
  editions: kind === 'minutes' ? offered.filter((edition) => edition !== 'internal') : offered,
  formats: kind === 'minutes' ? ['pdf', 'docx'] : ['pdf'],
  languages,
});

/** What lacks a language is written here, and then issued. */
function TextsToWrite({ findings }: { findings: readonly Finding[] }) {
  const { t } = useTranslation('board');
  const language = useLanguage();
  const records = findings.flatMap((finding) => finding.records);
  if (records.length === 0) return null;
  return (
    <section aria-label={t('issue.toTranslate')} className="flex flex-col gap-2">
      <StatusLabel status="overdue">{t('issue.toTranslate')}</StatusLabel>
      <ul className="flex flex-col gap-2">
        {records.map((record) => (
          <li key={record.id}>
            <p className="font-medium text-pretty">
              {[record.code, textIn(record.title, language)].filter(Boolean).join(' · ')}
            </p>
            <TextsOfRecord record={record} />
          </li>
        ))}
      </ul>
    </section>
  );
}
