import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Plus, X } from 'lucide-react';
import type { ActivityDetail } from '#shared/contract/activities.ts';
import { textIn } from '#shared/i18n/format.ts';
import { isEntityName } from '#shared/model/entities.ts';
import { recordHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { CellChoices } from '#renderer/ui/cell-choices.tsx';
import { FieldRow } from '#renderer/ui/field-row.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Link } from '#renderer/ui/link.tsx';
import type { Option } from '#renderer/ui/option-list.tsx';

type Linked = ActivityDetail['links'][number];

interface LinkListProps {
  label: string;
  links: readonly Linked[];
  onRemove?: (linked: Linked) => void;
  /** What can be added; missing where the tie is made elsewhere. */
  choices?: readonly Option[];
  addLabel?: string;
  onAdd?: (id: string) => void;
}

/** Records that an activity is tied to, by name; added by typing a name, taken off one by one. */
export function LinkList({ label, links, onRemove, choices, addLabel = '', onAdd }: LinkListProps) {
  const { isReadOnly } = useWorkbook();
  const adds = !isReadOnly && onAdd !== undefined && choices !== undefined;
  return (
    <FieldRow
      label={
        <span className="flex items-start justify-between pr-2">
          {label}
          {adds && <AddLink label={addLabel} choices={choices} onAdd={onAdd} />}
        </span>
      }
    >
      {links.length > 0 ? (
        <ul className="flex flex-col gap-0.5">
          {links.map((linked) => (
            <LinkedLine key={linked.link.id} linked={linked} onRemove={isReadOnly ? undefined : onRemove} />
          ))}
        </ul>
      ) : (
        <span className="text-ink-3">—</span>
      )}
    </FieldRow>
  );
}

function LinkedLine({ linked, onRemove }: { linked: Linked; onRemove: ((linked: Linked) => void) | undefined }) {
  const { t } = useTranslation('activities');
  const language = useLanguage();
  const { record, entity } = linked;
  const name = textIn(record.title, language) || (record.code ?? '');
  const href = isEntityName(entity) && entity !== 'organisation' ? recordHref(entity, record.id) : null;
  return (
    <li className="group/link flex items-start gap-1">
      <span className="min-w-0">
        {href === null ? (
          name
        ) : (
          <Link href={href} isQuiet>
            {name}
          </Link>
        )}
      </span>
      {onRemove && (
        <IconButton
          size="small"
          icon={X}
          label={t('record.removeLink', { name })}
          onPress={() => onRemove(linked)}
          className="-my-1 ml-auto opacity-0 group-hover/link:opacity-100 focus-visible:opacity-100"
        />
      )}
    </li>
  );
}

interface AddLinkProps {
  label: string;
  choices: readonly Option[];
  onAdd: (id: string) => void;
}

function AddLink({ label, choices, onAdd }: AddLinkProps) {
  const { t } = useTranslation('common');
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLSpanElement>(null);
  return (
    <span ref={button} className="-my-1 inline-flex">
      <IconButton size="small" icon={Plus} label={label} onPress={() => setIsOpen(true)} />
      {isOpen && (
        <CellChoices
          label={label}
          options={choices}
          value={null}
          emptyText={t('nothingFound')}
          cell={button}
          onPick={(id) => {
            setIsOpen(false);
            if (id !== null) onAdd(id);
          }}
          onCancel={() => setIsOpen(false)}
        />
      )}
    </span>
  );
}
