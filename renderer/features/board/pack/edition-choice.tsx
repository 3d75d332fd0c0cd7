import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Group } from 'react-aria-components';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { textIn } from '#shared/i18n/format.ts';
import type { PackKind } from '#shared/model/pack-document/identity.ts';
import { packEditions, type PackEdition, type PackOmission } from '#shared/model/pack.ts';
import type { Day } from '#shared/model/values.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { Disclosure } from '#renderer/ui/disclosure.tsx';

interface EditionChoiceProps {
  meeting: string;
  kind: PackKind;
  asOf: Day;
  /** Those that can be issued. */
  offered: readonly PackEdition[];
  value: readonly PackEdition[];
  onChange: (value: readonly PackEdition[]) => void;
  isDisabled: boolean;
  error: string | null;
}

/** For whom the pack is issued; beside each edition, what it will leave out. */
export function EditionChoice({
  meeting,
  kind,
  asOf,
  offered,
  value,
  onChange,
  isDisabled,
  error,
}: EditionChoiceProps) {
  const { t } = useTranslation(['board', 'fields']);
  const { queries } = useApplication();
  const { data } = useQuery(queries.packs.omissions.queryOptions({ input: { meeting, kind, asOf } }));
  return (
    <Group aria-label={t('issue.editions')} className="flex flex-col gap-1 outline-none">
      <span aria-hidden className="text-sm font-medium text-ink-2">
        {t('issue.editions')}
      </span>
      {offered.map((edition) => {
        const omissions = data?.editions.find((one) => one.edition === edition)?.omissions;
        return (
          <div key={edition}>
            <Checkbox
              isSelected={value.includes(edition)}
              isDisabled={isDisabled}
              onChange={(isChosen) =>
                onChange(packEditions.filter((one) => (one === edition ? isChosen : value.includes(one))))
              }
              description={omissions?.length === 0 ? t('issue.omitsNothing') : undefined}
            >
              {capitalised(t(`fields:choice.edition.${edition}`))}
            </Checkbox>
            {omissions !== undefined && omissions.length > 0 && (
              <div className="pl-6 text-sm">
                <Disclosure
                  title={<span className="font-normal">{t('issue.omits', { count: omissions.length })}</span>}
                >
                  <OmissionLines omissions={omissions} />
                </Disclosure>
              </div>
            )}
          </div>
        );
      })}
      {error !== null && (
        <span role="alert" className="text-sm font-medium text-danger">
          {error}
        </span>
      )}
    </Group>
  );
}

/** What is left out, and on what ground. */
export function OmissionLines({ omissions }: { omissions: readonly PackOmission[] }) {
  const { t } = useTranslation('board');
  const language = useLanguage();
  return (
    <ul className="pb-1 text-sm text-ink-2">
      {omissions.map(({ section, what, basis }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- two notes of one indicator are told alike
        <li key={`${section} ${what.bg} ${index}`} className="flex gap-3 border-b border-line py-0.5">
          <span className="min-w-0 flex-1 text-pretty">{textIn(what, language)}</span>
          <span className="shrink-0 text-ink-3">{t(`register.basis.${basis}`)}</span>
        </li>
      ))}
    </ul>
  );
}
