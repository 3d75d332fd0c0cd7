import { useTranslation } from 'react-i18next';
import type { ProgrammeDetail, ProgrammeView } from '#shared/contract/programmes.ts';
import { goTo, recordHref, screenHref } from '#renderer/app/paths.ts';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { Toolbar } from '#renderer/ui/toolbar.tsx';
import { ofWhen, whens, type When } from './programme-item.ts';
import { useWords } from './use-words.ts';

const all = 'all';
/** More than this do not stand beside each other. */
const sideBySide = 6;

interface ProgrammesToolbarProps {
  programmes: readonly ProgrammeView[];
  programme: ProgrammeDetail | null;
  chosen: string | null;
  when: When;
  onWhenChange: (when: When) => void;
}

/** Which programme, and which rows of its tables, with their numbers before one chooses. */
export function ProgrammesToolbar({ programmes, programme, chosen, when, onWhenChange }: ProgrammesToolbarProps) {
  const { t } = useTranslation('programmes');
  const { title } = useWords();
  const options = [
    { value: all, label: t('all') },
    ...programmes.map((one) => ({ value: one.id, label: one.acronym ?? title(one) })),
  ];
  const choose = (id: string | null) =>
    goTo(id === null || id === all ? screenHref('programmes') : (recordHref('programme', id) ?? ''));
  const items = programme === null ? [] : [...programme.milestones, ...programme.deliverables];
  return (
    <Toolbar
      label={t('views')}
      end={
        items.length > 0 && (
          <Segmented
            label={t('when.label')}
            segments={whens.map((value) => ({
              value,
              label: `${t(`when.${value}`)} · ${ofWhen(items, value).length}`,
            }))}
            value={when}
            onChange={onWhenChange}
          />
        )
      }
    >
      {options.length - 1 <= sideBySide ? (
        <Segmented label={t('switch')} segments={options} value={chosen ?? all} onChange={choose} />
      ) : (
        <Select
          label={t('switch')}
          isLabelHidden
          options={options}
          value={chosen ?? all}
          onChange={choose}
          className="w-80"
        />
      )}
    </Toolbar>
  );
}
