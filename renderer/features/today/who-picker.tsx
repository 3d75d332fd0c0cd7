import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { textIn } from '#shared/i18n/format.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useLanguage, usePreferences } from '#renderer/app/preferences.tsx';
import { PillButton } from '#renderer/ui/filter-chip.tsx';
import { MenuButton, MenuItem, MenuLine, MenuSection } from '#renderer/ui/menu.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';

const nobody = 'nobody';

interface WhoPickerProps {
  /** How many lines wait; `mine` is null for who answers for nothing. */
  waiting: { mine: number | null; all: number } | undefined;
  scope: 'mine' | 'all';
  onScope: (scope: 'mine' | 'all') => void;
}

/** Who works here. A local file asks for no password: a person says who they are, and the history writes it down. */
export function WhoPicker({ waiting, scope, onScope }: WhoPickerProps) {
  const { t } = useTranslation(['today', 'shell']);
  const language = useLanguage();
  const { queries } = useApplication();
  const { preferences, change } = usePreferences();
  const { data: people = [] } = useQuery(queries.settings.people.queryOptions());
  const offered = people.filter(({ id, uses, archived }) => (uses && !archived) || id === preferences.person);
  const chosen = offered.find(({ id }) => id === preferences.person);
  return (
    <>
      {waiting && waiting.mine !== null && (
        <Segmented
          label={t('scope.label')}
          segments={[
            { value: 'mine', label: t('scope.mine', { waiting: waiting.mine }) },
            { value: 'all', label: t('scope.all', { waiting: waiting.all }) },
          ]}
          value={scope}
          onChange={onScope}
        />
      )}
      <MenuButton
        trigger={
          <PillButton>
            {chosen === undefined ? (
              t('shell:whoNobody')
            ) : (
              <>
                {t('shell:who')} <b>{textIn(chosen.name, language)}</b>
              </>
            )}
          </PillButton>
        }
        label={t('shell:who')}
        placement="bottom end"
        onAction={(id) => change({ person: id === nobody ? null : id })}
      >
        <MenuSection selectionMode="single" selectedKeys={[preferences.person ?? nobody]}>
          {offered.map(({ id, name }) => (
            <MenuItem key={id} id={id}>
              {textIn(name, language)}
            </MenuItem>
          ))}
        </MenuSection>
        <MenuLine />
        <MenuItem id={nobody}>{t('nobody')}</MenuItem>
      </MenuButton>
    </>
  );
}
