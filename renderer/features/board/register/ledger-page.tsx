import { useEffect, useRef, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { LedgerFigure } from '#shared/contract/pack-register.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { packNameIn } from '#shared/i18n/checked-file-lines.ts';
import { textIn } from '#shared/i18n/format.ts';
import { foldText } from '#shared/rules/fold-text.ts';
import { ledgerReferenceIn } from '#shared/rules/ledger-reference.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { shownError } from '#renderer/app/errors.ts';
import { figureRecordHref, screenHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { ErrorState } from '#renderer/ui/states.tsx';
import { StatusLabel } from '#renderer/ui/status-label.tsx';
import { boardHref } from '../board-page.ts';

/** More than this are shown when asked for. */
const linesAtOnce = 150;

interface LedgerPageProps {
  pack: string;
  /** The figure to show. */
  at: number | null;
}

/** Every figure of an issued pack with where it was taken from, and whether that still counts. */
export function LedgerPage({ pack, at }: LedgerPageProps) {
  const { t, i18n } = useTranslation(['register', 'board', 'common']);
  const language = useLanguage();
  const { queries } = useApplication();
  const { data, error } = useQuery(queries.packRegister.ledger.queryOptions({ input: { pack } }));
  const [sought, setSought] = useState('');
  const [room, setRoom] = useState(linesAtOnce);
  if (error !== null) return <ErrorState title={t('board:loadFailed')}>{shownError(error, i18n).message}</ErrorState>;
  if (data === undefined) return <Skeleton label={t('common:loading')} />;
  const found = data.figures.filter((figure) => answers(figure, sought));
  const place = found.findIndex(({ ref }) => ref === at);
  const shown = found.slice(0, Math.max(room, place + 1));
  return (
    <div className="@container flex max-w-300 flex-col gap-4 px-6 pt-4 pb-10">
      <header>
        <p className="text-sm">
          <Link href={boardHref('register')}>{t('ledger.back')}</Link>
        </p>
        <h2 className="text-xl font-bold tracking-tight">
          {t('ledger.title')}: {packNameIn(data.pack, i18n, language)}
        </h2>
        <p className="text-pretty text-ink-2">{t('ledger.lead')}</p>
      </header>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <SearchField label={t('ledger.search')} value={sought} onChange={setSought} className="w-72" />
        <span className="text-sm text-ink-3">{t('ledger.count', { count: found.length })}</span>
      </div>
      {found.length === 0 && <p className="text-ink-3">{t('ledger.none')}</p>}
      <ul aria-label={t('ledger.title')} className="border-t border-line-strong">
        {shown.map((figure) => (
          <FigureLine key={figure.ref} figure={figure} isSought={figure.ref === at} />
        ))}
      </ul>
      {found.length > shown.length && (
        <Button size="small" className="self-start" onPress={() => setRoom(room + linesAtOnce)}>
          {t('common:more')}
        </Button>
      )}
    </div>
  );
}

/** By its reference, or by any words of what it is, its value or its source, in either language. */
function answers({ ref, label, what, value, source }: LedgerFigure, sought: string): boolean {
  const reference = ledgerReferenceIn(sought);
  if (reference !== null) return reference.ref === ref;
  const all = foldText([label, what, value, source].flatMap(({ bg, en }) => [bg, en]).join(' ')).text;
  return foldText(sought)
    .text.split(/\s+/)
    .every((word) => all.includes(word));
}

function FigureLine({ figure, isSought }: { figure: LedgerFigure; isSought: boolean }) {
  const { t } = useTranslation('register');
  const language = useLanguage();
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isSought) line.current?.scrollIntoView({ block: 'center' });
  }, [isSought]);
  const { label, what, value, asOf, source, rule, opens, supersededBy } = figure;
  const href = figureRecordHref(figure);
  return (
    <li
      ref={line}
      aria-current={isSought ? 'true' : undefined}
      className="grid grid-cols-[64px_minmax(0,1fr)] gap-x-3 border-b border-line px-2 py-2 aria-[current]:bg-accent-soft @min-[640px]:grid-cols-[64px_minmax(0,5fr)_minmax(0,6fr)]"
    >
      <span className="font-semibold text-accent">{textIn(label, language)}</span>
      <div className="min-w-0">
        <p className="text-pretty">{capitalised(textIn(what, language))}</p>
        <p className="text-sm">
          {opens === null || href === null ? (
            <Link href={screenHref('activities')}>{t('ledger.plan')}</Link>
          ) : (
            <Link
              href={href}
              aria-label={t('ledger.opens', {
                name: [opens.code, textIn(opens.title, language)].filter(Boolean).join(' '),
              })}
            >
              {opens.code ?? textIn(opens.title, language)}
            </Link>
          )}
        </p>
      </div>
      <div className="min-w-0 @max-[640px]:col-start-2">
        <p className="[overflow-wrap:anywhere]">
          <span className="font-semibold">{textIn(value, language)}</span>{' '}
          <span className="text-sm text-ink-3">{t('ledger.asOf', { date: textIn(asOf, language) })}</span>
        </p>
        {supersededBy !== null && (
          <p className="text-sm">
            <StatusLabel status="atRisk">
              {t('ledger.superseded', {
                value: textIn(supersededBy.value, language),
                date: textIn(supersededBy.asOf, language),
              })}
            </StatusLabel>
          </p>
        )}
        <p className="text-sm text-pretty [overflow-wrap:anywhere] text-ink-3">
          {[textIn(source, language), rule === null ? '' : textIn(rule, language)].filter(Boolean).join(' · ')}
        </p>
      </div>
    </li>
  );
}
