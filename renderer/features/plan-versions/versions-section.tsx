import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PlanVersionView } from '#shared/contract/plan-versions.ts';
import { formatDate, textIn } from '#shared/i18n/format.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { recordHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { compareHref } from '#renderer/features/compare/compare-address.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { AmendDialog } from './amend-dialog.tsx';
import { VersionDialog } from './version-dialog.tsx';

type Open = { kind: 'amend' } | { kind: 'version'; id: string };

/** The plan as adopted and its amendments: what each says, why it was made, and what has changed since. */
export function VersionsSection() {
  const { t } = useTranslation('versions');
  const { queries } = useApplication();
  const { isReadOnly } = useWorkbook();
  const { data: versions } = useQuery(queries.planVersions.list.queryOptions());
  const [open, setOpen] = useState<Open | null>(null);
  if (versions === undefined) return null;
  return (
    <Section
      title={t('title')}
      action={
        !isReadOnly && (
          <Button size="small" onPress={() => setOpen({ kind: 'amend' })}>
            {t('amend')}
          </Button>
        )
      }
    >
      {versions.length === 0 ? (
        <p className="text-ink-3">{t('none')}</p>
      ) : (
        <ol className="border-t border-line-strong">
          {versions.map((version) => (
            <VersionLine
              key={version.id}
              version={version}
              onOpen={() => setOpen({ kind: 'version', id: version.id })}
            />
          ))}
        </ol>
      )}
      {open?.kind === 'amend' && <AmendDialog onClose={() => setOpen(null)} />}
      {open?.kind === 'version' && <VersionDialog id={open.id} onClose={() => setOpen(null)} />}
    </Section>
  );
}

function VersionLine({ version, onOpen }: { version: PlanVersionView; onOpen: () => void }) {
  const { t } = useTranslation(['versions', 'common']);
  const language = useLanguage();
  const { asOf } = useWorkbook();
  const { id, code, title, adoptedOn, reason, councilActName, activities, isFrozen, isIntact } = version;
  const words = textIn(reason, language);
  const href = compareHref({ from: { kind: 'version', id }, to: { kind: 'day', day: asOf }, basis: 'true' });
  const act = councilActName && recordHref('councilAct', councilActName.id);
  return (
    <li className="grid grid-cols-[72px_minmax(0,1fr)] gap-x-3 border-b border-line py-2.5">
      <span className="text-sm text-ink-3">{code}</span>
      <div className="flex min-w-0 flex-col gap-0.5">
        <p className="font-medium text-pretty">{textIn(title, language)}</p>
        <p className="text-sm text-pretty text-ink-2">
          {[
            adoptedOn && t('versions:adoptedOn', { date: formatDate(adoptedOn, language) }),
            activities !== null && t('common:activities', { count: activities }),
          ]
            .filter(Boolean)
            .join(' · ')}
          {councilActName && act && (
            <>
              {' · '}
              <Link isQuiet href={act}>
                {textIn(councilActName.title, language) || councilActName.code}
              </Link>
            </>
          )}
        </p>
        {words && <p className="text-sm text-pretty text-ink-3">{words}</p>}
        {!isFrozen && <p className="text-sm text-pretty text-ink-3">{t('versions:notFrozen')}</p>}
        {isIntact ? (
          <p className="flex flex-wrap gap-x-4 text-sm">
            <Link onPress={onOpen}>{t('versions:content')}</Link>
            <Link href={href}>{t('versions:compare', { date: formatDate(asOf, language) })}</Link>
          </p>
        ) : (
          <p role="alert" className="text-sm font-medium text-danger">
            {t('versions:damaged')}
          </p>
        )}
      </div>
    </li>
  );
}
