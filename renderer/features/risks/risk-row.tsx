import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { TrendingUp, TriangleAlert } from 'lucide-react';
import type { RiskView } from '#shared/contract/risks.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { formatDate, textIn } from '#shared/i18n/format.ts';
import type { RiskKind } from '#shared/model/risk.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { Cell, TableRow } from '#renderer/ui/data-table.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx';
import { LevelLabel } from './risk-level.tsx';

const columns = [
  { name: 'code', width: 84, from: 0, below: null },
  { name: 'event', width: null, from: 0, below: null },
  { name: 'about', width: 124, from: 960, below: null },
  { name: 'now', width: 138, from: 0, below: 840 },
  { name: 'before', width: 138, from: 840, below: null },
  { name: 'after', width: 138, from: 840, below: null },
  { name: 'response', width: 124, from: 1340, below: null },
  { name: 'owner', width: 176, from: 1120, below: null },
  { name: 'nextReview', width: 232, from: 700, below: null },
  { name: 'status', width: 112, from: 560, below: null },
] as const;
type RiskColumn = (typeof columns)[number]['name'];

/**
 * The columns that have room in a list of this width (pixels): beside a record it shows fewer. The status says nothing
 * where only one of them is shown.
 */
export const columnsIn = (width: number, hasStatus: boolean) =>
  columns.filter(
    ({ name, from, below }) => width >= from && (below === null || width < below) && (name !== 'status' || hasStatus),
  );

/** A threat and an opportunity differ by shape. */
export function KindMark({ kind }: { kind: RiskKind }) {
  const { t } = useTranslation('risks');
  return (
    <span className="inline-flex align-[-2px] text-ink-3">
      <Icon shape={kind === 'threat' ? TriangleAlert : TrendingUp} size={14} />
      <VisuallyHidden>{t(`kind.${kind}`)}</VisuallyHidden>
    </span>
  );
}

interface RiskRowProps {
  risk: RiskView;
  columns: ReturnType<typeof columnsIn>;
  rowIndex: number;
  isCurrent: boolean;
  isReachable: boolean;
  onOpen: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

export function RiskRow({ risk, columns: shown, rowIndex, isCurrent, isReachable, onOpen, onKeyDown }: RiskRowProps) {
  return (
    <TableRow
      rowIndex={rowIndex}
      isCurrent={isCurrent}
      data-risk={risk.id}
      onClick={onOpen}
      onKeyDown={onKeyDown}
      isFaded={risk.state.status === 'closed'}
    >
      {shown.map(({ name }) =>
        name === 'code' ? (
          <Cell key={name} isQuiet tabIndex={isReachable ? 0 : -1}>
            {risk.code}
          </Cell>
        ) : (
          <FactCell key={name} name={name} risk={risk} />
        ),
      )}
    </TableRow>
  );
}

function FactCell({ name, risk }: { name: Exclude<RiskColumn, 'code'>; risk: RiskView }) {
  const { t } = useTranslation(['risks', 'fields']);
  const language = useLanguage();
  const { kind, state, about, response, ownerName } = risk;
  switch (name) {
    case 'event': {
      const event = textIn(risk.event, language);
      return (
        <Cell className="font-medium" title={event}>
          <KindMark kind={kind} /> {event || '—'}
        </Cell>
      );
    }
    case 'about': {
      const names = about.map(({ record }) => record.code ?? textIn(record.title, language));
      return (
        <Cell isQuiet={about.length === 0} title={about.map(({ record }) => textIn(record.title, language)).join(', ')}>
          {names.join(', ') || '—'}
        </Cell>
      );
    }
    case 'now':
      return (
        <Cell>
          <LevelLabel kind={kind} score={state.now} />
        </Cell>
      );
    case 'before':
      return (
        <Cell>
          <LevelLabel kind={kind} score={state.before} />
        </Cell>
      );
    case 'after':
      return (
        <Cell>
          {state.after === null ? (
            <span className="text-ink-3">—</span>
          ) : (
            <LevelLabel kind={kind} score={state.after} />
          )}
        </Cell>
      );
    case 'response':
      return (
        <Cell isQuiet={response === null}>
          {response === null ? '—' : capitalised(t(`fields:choice.response.${response}`))}
        </Cell>
      );
    case 'owner':
      return <Cell isQuiet={ownerName === null}>{textIn(ownerName?.title, language) || '—'}</Cell>;
    case 'nextReview':
      return <ReviewCell risk={risk} />;
    case 'status':
      return <Cell isQuiet={state.status === 'open'}>{capitalised(t(`fields:choice.status.${state.status}`))}</Cell>;
  }
}

/** The day of the next review; one that passed says by how much. */
function ReviewCell({ risk: { nextReview, state } }: { risk: RiskView }) {
  const { t } = useTranslation(['risks', 'common']);
  const language = useLanguage();
  if (nextReview === null || state.status === 'closed') return <Cell isQuiet>—</Cell>;
  const overdue = state.reviewOverdueDays;
  if (overdue === null) return <Cell>{formatDate(nextReview, language)}</Cell>;
  const words = t('risks:reviewOverdue', { count: overdue });
  return (
    <Cell title={`${formatDate(nextReview, language)} · ${words}`}>
      <span className="text-overdue">
        {formatDate(nextReview, language)}
        <StatusMark status="overdue" size={11} title={words} className="mx-1.5 inline align-[-1px]" />
        <span className="text-sm font-semibold">{t('common:daysAgo', { count: overdue })}</span>
      </span>
    </Cell>
  );
}
