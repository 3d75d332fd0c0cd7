import { useTranslation } from 'react-i18next';
import { Button } from 'react-aria-components';
import { Plus, X } from 'lucide-react';
import type { ActivityDetail } from '#shared/contract/activities.ts';
import { textIn } from '#shared/i18n/format.ts';
import { isEntityName } from '#shared/model/entities.ts';
import { recordHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { FieldRow } from '#renderer/ui/field-row.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Link } from '#renderer/ui/link.tsx';
import type { Option } from '#renderer/ui/option-list.tsx';
import { Popover } from '#renderer/ui/popover.tsx';

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
    <FieldRow label={label}>
      {links.length > 0 && (
        <ul>
          {links.map((linked) => (
            <LinkedLine key={linked.link.id} linked={linked} onRemove={isReadOnly ? undefined : onRemove} />
          ))}
        </ul>
      )}
      {adds && <AddLink label={addLabel} isFirst={links.length === 0} choices={choices} onAdd={onAdd} />}
      {!adds && links.length === 0 && '—'}
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
          <Link href={href} className="font-normal">
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
  isFirst: boolean;
  choices: readonly Option[];
  onAdd: (id: string) => void;
}

function AddLink({ label, isFirst, choices, onAdd }: AddLinkProps) {
  const { t } = useTranslation(['activities', 'common']);
  return (
    <Popover
      label={label}
      className="w-80"
      trigger={
        <Button
          aria-label={label}
          className="-mx-1.5 inline-flex min-h-6 cursor-default items-center gap-1 rounded-sm px-1.5 text-ink-3 transition-colors hover:bg-hover hover:text-ink"
        >
          {isFirst ? '—' : <Icon shape={Plus} size={14} />}
        </Button>
      }
    >
      {(close) => (
        <ComboBox
          label={label}
          options={choices}
          value={null}
          placeholder={t('activities:record.choose')}
          emptyText={t('common:nothingFound')}
          onChange={(id) => {
            if (id === null) return;
            onAdd(id);
            close();
          }}
        />
      )}
    </Popover>
  );
}
