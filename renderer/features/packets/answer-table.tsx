import { useTranslation } from 'react-i18next';
import { refusalOf, type AnsweredRecord, type AnswerRow } from '#shared/contract/packets.ts';
import { formatBytes, textIn } from '#shared/i18n/format.ts';
import { packetValueText } from '#shared/i18n/packet-words.ts';
import { refusalSentence } from '#shared/i18n/refusal-sentence.ts';
import { textAt } from '#shared/i18n/text-at.ts';
import { recordHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { cx } from '#renderer/ui/class-names.ts';
import { Link } from '#renderer/ui/link.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { takeable, toggled, type Chosen } from './chosen-rows.ts';

interface AnswerTableProps {
  records: readonly AnsweredRecord[];
  /** With the fields that were left as they were. */
  isWhole: boolean;
  chosen: Chosen;
  /** Nothing can be chosen: it was taken already, or the workbook is only read. */
  isClosed: boolean;
  onChange: (chosen: Chosen) => void;
}

/** Each field: in the packet, now, answered; ticked where it is to be taken. */
export function AnswerTable({ records, isWhole, chosen, isClosed, onChange }: AnswerTableProps) {
  const { t } = useTranslation('packets');
  const open = takeable(records);
  const shown = records
    .map((record) => ({ ...record, rows: record.rows.filter(({ state }) => isWhole || state !== 'unanswered') }))
    .filter(({ rows }) => rows.length > 0);
  if (shown.length === 0)
    return <p className="border-t border-line-strong pt-2.5 text-ink-3">{t('preview.nothing')}</p>;
  const head =
    'sticky top-0 z-10 border-b border-line-strong bg-paper py-1.5 pr-4 text-left text-xs font-semibold text-ink-3';
  return (
    <table className="w-full min-w-200 table-fixed border-separate border-spacing-0">
      <colgroup>
        <col className="w-8" />
        <col className="w-40" />
        <col className="w-[18%]" />
        <col className="w-[18%]" />
        <col />
        <col className="w-52" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col" className={head}>
            <Checkbox
              aria-label={t('preview.all')}
              isDisabled={isClosed || open.size === 0}
              isSelected={open.size > 0 && chosen.size === open.size}
              isIndeterminate={chosen.size > 0 && chosen.size < open.size}
              onChange={(isOn) => onChange(isOn ? open : new Set())}
            />
          </th>
          {(['field', 'before', 'now', 'answered', 'note'] as const).map((name) => (
            <th key={name} scope="col" className={head}>
              {t(`preview.column.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      {shown.map((record) => (
        <tbody key={record.id}>
          <RecordRow record={record} />
          {record.rows.map((row) => (
            <FieldRow
              key={row.key}
              record={record}
              row={row}
              isChosen={chosen.has(row.key)}
              mayChoose={!isClosed && open.has(row.key)}
              onToggle={() => onChange(toggled(records, chosen, row.key))}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function RecordRow({ record: { entity, id, code, title, isGone } }: { record: AnsweredRecord }) {
  const language = useLanguage();
  const name = [code, textIn(title, language)].filter(Boolean).join(' · ');
  const href = isGone ? null : recordHref(entity, id);
  return (
    <tr>
      <th scope="rowgroup" colSpan={6} className="border-b border-line pt-5 pb-1.5 text-left font-semibold text-pretty">
        {href === null ? name : <Link href={href}>{name}</Link>}
      </th>
    </tr>
  );
}

interface FieldRowProps {
  record: AnsweredRecord;
  row: AnswerRow;
  isChosen: boolean;
  mayChoose: boolean;
  onToggle: () => void;
}

function FieldRow({ record, row, isChosen, mayChoose, onToggle }: FieldRowProps) {
  const { t, i18n } = useTranslation('packets');
  const language = useLanguage();
  const label = t(`field.${row.field}`);
  const text = (value: AnswerRow['present']) => packetValueText(record, row.field, value, { i18n, language });
  const cell = 'border-b border-line py-1.5 pr-4 align-top text-pretty wrap-anywhere whitespace-pre-line';
  const isNews = row.state === 'change' || row.state === 'conflict';
  const hinderedBy = record.rows.find(({ key, problem }) => problem !== null && row.companions.includes(key));
  return (
    <tr className={cx(isChosen && 'bg-accent-soft')}>
      <td className={cell}>
        {isNews && (
          <Checkbox
            aria-label={[label, record.code ?? textIn(record.title, language)].join(', ')}
            isSelected={isChosen}
            isDisabled={!mayChoose}
            onChange={onToggle}
          />
        )}
      </td>
      <th scope="row" className={cx(cell, 'text-left font-medium')}>
        {label}
      </th>
      <td className={cx(cell, 'text-ink-3')}>{row.before === null || row.before === '' ? '—' : text(row.before)}</td>
      <td className={cx(cell, row.state === 'conflict' ? 'font-medium' : 'text-ink-2')}>
        {row.present === null || row.present === '' ? '—' : text(row.present)}
      </td>
      <td className={cx(cell, isNews && 'font-semibold')}>
        {row.state === 'unanswered' ? '' : row.kind === 'files' ? <AnsweredFiles row={row} /> : text(row.answered)}
      </td>
      <td className={cx(cell, 'text-sm')}>
        <RowNote row={row} hinderedBy={hinderedBy} />
      </td>
    </tr>
  );
}

/** What comes with the answer: names and sizes, as text; nothing of it is opened before it is taken. */
function AnsweredFiles({ row: { files } }: { row: AnswerRow }) {
  const language = useLanguage();
  return (
    <ul>
      {files.map(({ name, bytes }) => (
        <li key={name}>
          {name} <span className="font-normal text-ink-3">{formatBytes(bytes, language)}</span>
        </li>
      ))}
    </ul>
  );
}

/** How the field stands, and why it cannot be taken. */
function RowNote({ row: { state, problem }, hinderedBy }: { row: AnswerRow; hinderedBy: AnswerRow | undefined }) {
  const { t, i18n } = useTranslation('packets');
  if (problem !== null) {
    const refusal = problem.isRefusal ? refusalOf(problem) : null;
    return (
      <span className="flex gap-1.5 text-overdue">
        <StatusMark status="overdue" size={10} className="mt-1 shrink-0" />
        <span>
          {refusal === null
            ? (textAt(i18n, `packets:problem.${problem.code}`) ?? problem.code)
            : refusalSentence(refusal.code, refusal.data, i18n)}
        </span>
      </span>
    );
  }
  if (hinderedBy !== undefined)
    return <span className="text-ink-3">{t('preview.notWithout', { field: t(`field.${hinderedBy.field}`) })}</span>;
  if (state === 'conflict')
    return (
      <span className="flex gap-1.5 text-at-risk">
        <StatusMark status="atRisk" size={10} className="mt-1 shrink-0" />
        <span>{t('preview.conflict')}</span>
      </span>
    );
  return <span className="text-ink-3">{state === 'change' ? '' : t(`state.${state}`)}</span>;
}
