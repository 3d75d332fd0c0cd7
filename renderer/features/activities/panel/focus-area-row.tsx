import { useTranslation } from 'react-i18next';
import type { ActivityDetail } from '#shared/contract/activities.ts';
import { textIn } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useSaveField } from '#renderer/app/record-field/use-save-field.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { FieldRow } from '#renderer/ui/field-row.tsx';
import { Popover } from '#renderer/ui/popover.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { useFocusAreas } from '../use-focus-areas.ts';
import { InlineButton } from '#renderer/ui/inline-button.tsx';

const none = 'none';

/** The focus area: one of the few of the strategy, so not of all its parts. */
export function FocusAreaRow({ activity }: { activity: ActivityDetail }) {
  const { t } = useTranslation(['activities', 'common']);
  const language = useLanguage();
  const { isReadOnly } = useWorkbook();
  const areas = useFocusAreas();
  const label = t('activities:column.focusArea');
  const save = useSaveField({ entity: 'activity', id: activity.id, name: 'focusArea', label, isReadOnly });
  const shown = textIn(activity.focusAreaName?.title, language) || '—';
  const choices = areas.map(({ id, title }) => ({ value: id, label: textIn(title, language) }));
  return (
    <FieldRow label={label}>
      {isReadOnly ? (
        shown
      ) : (
        <Popover label={label} trigger={<InlineButton label={`${label}: ${shown}`}>{shown}</InlineButton>}>
          {(close) => (
            <RadioGroup
              label={label}
              choices={[...choices, { value: none, label: t('common:none') }]}
              value={activity.focusArea ?? none}
              onChange={(picked) => void save(picked === none ? null : picked).then(close)}
            />
          )}
        </Popover>
      )}
    </FieldRow>
  );
}
