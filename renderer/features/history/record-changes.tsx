import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldList } from '#renderer/ui/field-row.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { FieldChange } from './field-change.tsx';
import type { Names, TouchedPage, TouchedRecord } from './touched-pages.ts';

const fieldsShown = 4;

/** What an action did to one page: its own fields, then those of its parts (a report, a moved date). */
export function PageChanges({ page, names }: { page: TouchedPage; names: Names }) {
  return (
    <div className="flex flex-col gap-2">
      {page.own && <RecordFields record={page.own} names={names} />}
      {page.parts.map((part) => (
        <div key={part.id} className="flex flex-col gap-1">
          {page.parts.length > 1 && <PartName part={part} />}
          <RecordFields record={part} names={names} />
        </div>
      ))}
    </div>
  );
}

function PartName({ part }: { part: TouchedRecord }) {
  const { t } = useTranslation(['history', 'fields']);
  return <p className="text-sm text-ink-3">{t(part.event, { entity: t(`fields:entity.${part.entity}`) })}</p>;
}

function RecordFields({ record: { fields, event }, names }: { record: TouchedRecord; names: Names }) {
  const { t } = useTranslation('history');
  const [isWhole, setWhole] = useState(false);
  if (fields.length === 0) return null;
  // One more line costs no more room than the words that would hide it.
  const isCut = !isWhole && fields.length > fieldsShown + 1;
  return (
    <div className="flex flex-col items-start gap-1">
      <div className="w-full">
        <FieldList>
          {(isCut ? fields.slice(0, fieldsShown) : fields).map((change) => (
            <FieldChange key={change.field} change={change} names={names} isNew={event === 'added'} />
          ))}
        </FieldList>
      </div>
      {isCut && (
        <Link className="text-sm" onPress={() => setWhole(true)}>
          {t('moreFields', { count: fields.length - fieldsShown })}
        </Link>
      )}
    </div>
  );
}
