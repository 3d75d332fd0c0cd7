import { useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Send } from 'lucide-react';
import type { MeetingDetail } from '#shared/contract/board.ts';
import type { Finding } from '#shared/contract/packs.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { shownError } from '#renderer/app/errors.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { ErrorState } from '#renderer/ui/states.tsx';
import type { ShowPart } from '../meeting/meeting-page.tsx';
import { BlockedReason } from './blocked-reason.tsx';
import { FindingList } from './finding-list.tsx';
import { IssueDialog } from './issue-dialog.tsx';
import { IssuedPacks } from './issued-packs.tsx';
import { PackPreview } from './pack-preview.tsx';
import { textLanguages, usePackWish } from './pack-wish.ts';

interface PackTabProps {
  meeting: MeetingDetail;
  /** Goes to another part of the meeting, where a finding is settled. */
  onShow: ShowPart;
}

/** What stands in the way of the pack, what was issued, and the real pages; from here it is issued. */
export function PackTab({ meeting, onShow }: PackTabProps) {
  const { t, i18n } = useTranslation(['board', 'common']);
  const { queries } = useApplication();
  const { asOf } = useWorkbook();
  const [isIssuing, setIsIssuing] = useState(false);
  const [wish, setWish] = usePackWish(meeting.id);
  const { data, error, dataUpdatedAt } = useQuery(
    queries.packs.preflight.queryOptions({
      input: { meeting: meeting.id, asOf, languages: textLanguages(wish), editions: [...wish.editions] },
      // What is asked changes while one chooses what to issue.
      placeholderData: keepPreviousData,
    }),
  );
  if (error !== null) return <ErrorState title={t('loadFailed')}>{shownError(error, i18n).message}</ErrorState>;
  if (data === undefined) return <Skeleton label={t('common:loading')} />;
  const { findings } = data;
  return (
    <div className="grid items-start gap-x-10 gap-y-8 @min-[1160px]:grid-cols-[minmax(0,9fr)_minmax(0,11fr)]">
      <div className="flex min-w-0 flex-col gap-8">
        <Section
          title={t('preflight.title')}
          note={<Counts findings={findings} />}
          action={<IssueButton meeting={meeting} findings={findings} onPress={() => setIsIssuing(true)} />}
        >
          <BlockedReason count={blockingOf(findings).length} />
          <FindingList meeting={meeting} findings={findings} onShow={onShow} />
        </Section>
        <IssuedPacks meeting={meeting} />
      </div>
      <PackPreview meeting={meeting} changedAt={dataUpdatedAt} />
      <IssueDialog
        isOpen={isIssuing}
        onOpenChange={setIsIssuing}
        meeting={meeting}
        wish={wish}
        onWish={setWish}
        findings={findings}
      />
    </div>
  );
}

const blockingOf = (findings: readonly Finding[]) => findings.filter(({ isBlocking }) => isBlocking);

function Counts({ findings }: { findings: readonly Finding[] }) {
  const { t } = useTranslation('board');
  const blocking = blockingOf(findings).length;
  const rest = findings.length - blocking;
  const words = [
    blocking > 0 && t('preflight.blocking', { count: blocking }),
    rest > 0 && t('preflight.explain', { count: rest }),
    findings.length === 0 && t('preflight.clear'),
  ];
  return words.filter(Boolean).join(' · ');
}

function IssueButton({
  meeting,
  findings,
  onPress,
}: {
  meeting: MeetingDetail;
  findings: readonly Finding[];
  onPress: () => void;
}) {
  const { t } = useTranslation('board');
  const { isReadOnly } = useWorkbook();
  if (isReadOnly) return null;
  // What is missing in a language stands in the way only of that language, which is chosen in the dialog.
  const isBlocked = blockingOf(findings).some(({ code }) => code !== 'untranslated');
  return (
    <Button icon={Send} isDisabled={isBlocked} onPress={onPress}>
      {meeting.packs.some(({ kind }) => kind === 'main') ? t('issue.again') : t('issue.open')}
    </Button>
  );
}
