import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Send } from 'lucide-react';
import type { MeetingDetail } from '#shared/contract/board.ts';
import type { IssuedPack } from '#shared/contract/packs.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { formatDate, formatInstant, textIn } from '#shared/i18n/format.ts';
import type { PackFile } from '#shared/model/pack.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Disclosure } from '#renderer/ui/disclosure.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { StatusLabel } from '#renderer/ui/status-label.tsx';
import { OmissionLines } from './edition-choice.tsx';
import { FileLine } from './file-line.tsx';
import { NoticeDialog } from './notice-dialog.tsx';
import { PackErrata } from './pack-errata.tsx';
import { IssuedFileDialog } from './issued-file-dialog.tsx';
import { useSaveCopy } from './use-save-copy.ts';

/** The register of one meeting: every version, its files, and whether what was frozen is still what it was. */
export function IssuedPacks({ meeting }: { meeting: MeetingDetail }) {
  const { t } = useTranslation('board');
  const { queries } = useApplication();
  const { asOf } = useWorkbook();
  const { data } = useQuery(queries.packs.list.queryOptions({ input: { asOf } }));
  const [opened, setOpened] = useState<{ pack: string; file: PackFile } | null>(null);
  const packs = data?.packs.filter((pack) => pack.meeting === meeting.id) ?? [];
  const [issuing, setIssuing] = useState<'erratum' | 'supplement' | null>(null);
  const { isReadOnly } = useWorkbook();
  const waiting = packs.flatMap(({ errata }) => errata).filter(({ state }) => state === 'prepared');
  const hasMain = packs.some(({ kind }) => kind === 'main');
  const [last, ...earlier] = [...byFreeze(packs).entries()].map(([freeze, editions]) => (
    <FrozenPacks key={freeze} packs={editions} onOpen={(pack, file) => setOpened({ pack, file })} />
  ));
  return (
    <Section
      title={t('register.title')}
      action={
        hasMain &&
        !isReadOnly && <Button onPress={() => setIssuing('supplement')}>{t('issue.kinds.supplement.open')}</Button>
      }
    >
      {waiting.length > 0 && (
        <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md bg-at-risk-soft px-3 py-2">
          <span className="min-w-0 flex-1">
            <StatusLabel status="atRisk">
              {t('issue.waiting', { count: new Set(waiting.map(({ correction }) => correction)).size })}
            </StatusLabel>
          </span>
          {!isReadOnly && (
            <Button icon={Send} onPress={() => setIssuing('erratum')}>
              {t('issue.kinds.erratum.open')}
            </Button>
          )}
        </div>
      )}
      {packs.length === 0 ? (
        <p className="border-t border-line-strong pt-2 text-ink-3">{t('register.none')}</p>
      ) : (
        <>
          <ul className="border-t border-line-strong">{last}</ul>
          {earlier.length > 0 && (
            <Disclosure title={t('register.earlier')} note={earlier.length}>
              <ul>{earlier}</ul>
            </Disclosure>
          )}
        </>
      )}
      <IssuedFileDialog opened={opened} onClose={() => setOpened(null)} />
      <NoticeDialog
        key={issuing}
        isOpen={issuing !== null}
        onOpenChange={() => setIssuing(null)}
        meeting={meeting}
        kind={issuing ?? 'erratum'}
      />
    </Section>
  );
}

/** The editions of one freeze together, each freeze where its first edition stands. */
function byFreeze(packs: readonly IssuedPack[]): Map<string, IssuedPack[]> {
  const groups = new Map<string, IssuedPack[]>();
  for (const pack of packs) {
    const freeze = pack.freeze ?? pack.id;
    groups.set(freeze, [...(groups.get(freeze) ?? []), pack]);
  }
  return groups;
}

interface FrozenPacksProps {
  /** The editions of one freeze. */
  packs: readonly IssuedPack[];
  onOpen: (pack: string, file: PackFile) => void;
}

/** What was frozen at one moment, and the editions that were cut from it. */
function FrozenPacks({ packs, onOpen }: FrozenPacksProps) {
  const { t } = useTranslation(['board', 'packs']);
  const language = useLanguage();
  const [pack] = packs;
  if (pack === undefined) return null;
  const when = pack.issuedAt === null ? '' : formatInstant(pack.issuedAt, language);
  const note = textIn(pack.changeSummary, language);
  const isIntact = packs.every((one) => one.isIntact);
  return (
    <li className="py-2.5">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-semibold">
          {t(`packs:issueName.${pack.kind}`, { number: textIn(pack.number, language), version: pack.version })}
        </span>
        <StatusLabel status={isIntact ? 'completed' : 'overdue'}>
          {isIntact ? t('register.intact') : t('register.broken')}
        </StatusLabel>
      </div>
      <p className="text-sm text-ink-3">
        {[
          pack.frozenBy === null ? t('register.at', { when }) : t('register.by', { when, who: pack.frozenBy }),
          t('register.dataAsOf', { date: formatDate(pack.dataAsOf, language) }),
        ].join(' · ')}
      </p>
      {note && <p className="mt-0.5 text-sm text-pretty text-ink-2">{note}</p>}
      {packs.map((one) => (
        <EditionFiles key={one.id} pack={one} onOpen={(file) => onOpen(one.id, file)} />
      ))}
    </li>
  );
}

function EditionFiles({ pack, onOpen }: { pack: IssuedPack; onOpen: (file: PackFile) => void }) {
  const { t } = useTranslation(['board', 'fields']);
  const saveCopy = useSaveCopy(pack.id);
  return (
    <div className="mt-2">
      <p className="text-sm font-medium">
        {capitalised(t('register.edition', { edition: t(`fields:choice.edition.${pack.edition}`) }))}
      </p>
      <ul className="mt-1 border-t border-line">
        {(pack.files ?? []).map((file) => (
          <FileLine
            key={file.name}
            file={file}
            action={
              <span className="flex shrink-0 gap-3 text-sm">
                {file.format === 'pdf' && (
                  <Link aria-label={t('register.openFile', { name: file.name })} onPress={() => onOpen(file)}>
                    {t('register.open')}
                  </Link>
                )}
                <Link aria-label={t('register.copyFile', { name: file.name })} onPress={() => saveCopy(file)}>
                  {t('register.copy')}
                </Link>
              </span>
            }
          />
        ))}
      </ul>
      <Omissions pack={pack} />
      <PackErrata errata={pack.errata} />
    </div>
  );
}

/** What its edition does not show, and on what ground. */
function Omissions({ pack }: { pack: IssuedPack }) {
  const { t } = useTranslation('board');
  const omissions = pack.omissions ?? [];
  if (omissions.length === 0) return null;
  return (
    <Disclosure title={t('register.omitted', { count: omissions.length })}>
      <OmissionLines omissions={omissions} />
    </Disclosure>
  );
}
