import { useTranslation } from 'react-i18next';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { fieldWords } from '#shared/i18n/change-words.ts';
import { entityNames, type EntityName } from '#shared/model/entities.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { PillButton } from '#renderer/ui/filter-chip.tsx';
import { Popover } from '#renderer/ui/popover.tsx';
import { entitiesByScreen, fieldsOf, type FilterProps } from './history-filter.ts';

/** Which kind of record, and which of its fields. Of all kinds, or of those of the screen that is chosen. */
export function FieldFilter({ filter, onFilter }: FilterProps) {
  const { t, i18n } = useTranslation(['history', 'fields', 'common']);
  const language = useLanguage();
  const order = new Intl.Collator(language);
  const kinds: readonly EntityName[] = filter.screen === null ? entityNames : entitiesByScreen[filter.screen];
  const byLabel = <Item extends { label: string }>(items: Item[]) =>
    items.toSorted((one, other) => order.compare(one.label, other.label));
  const fields = fieldsOf(filter.kind === null ? kinds : [filter.kind]);
  return (
    <Popover
      label={t('history:kindAndField')}
      placement="bottom end"
      trigger={<PillButton>{t('history:kindAndField')}</PillButton>}
      className="w-80"
    >
      <div className="flex flex-col gap-3">
        <ComboBox
          label={t('history:kind')}
          options={byLabel(kinds.map((value) => ({ value, label: capitalised(t(`fields:entity.${value}`)) })))}
          value={filter.kind}
          onChange={(kind) => onFilter({ ...filter, kind, field: kind === filter.kind ? filter.field : null })}
          placeholder={t('history:anyKind')}
          emptyText={t('common:nothingFound')}
        />
        <ComboBox
          // Its options are read once: another kind has others.
          key={filter.kind ?? filter.screen ?? ''}
          label={t('history:fieldName')}
          options={byLabel(fields.map((value) => ({ value, label: capitalised(fieldWords(value, i18n)) })))}
          value={filter.field}
          onChange={(field) => onFilter({ ...filter, field })}
          placeholder={t('history:anyField')}
          emptyText={t('common:nothingFound')}
        />
      </div>
    </Popover>
  );
}
