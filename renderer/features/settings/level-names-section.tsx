import { useTranslation } from 'react-i18next';
import { catalogues } from '#shared/i18n/catalogues.ts';
import type { LevelNames, Plan } from '#shared/model/plan.ts';
import { strategyLevels, type StrategyLevel } from '#shared/model/strategy.ts';
import { languages, type Language } from '#shared/model/values.ts';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { InlineEdit } from '#renderer/ui/inline-edit.tsx';
import { Section } from '#renderer/ui/section.tsx';

const forms = ['one', 'many'] as const;
type Form = (typeof forms)[number];

/** What the application calls a level when the plan says nothing. */
const usualName = (level: StrategyLevel, form: Form, language: Language): string =>
  form === 'one' ? catalogues[language].fields.choice.level[level] : catalogues[language].strategy.levels[level];

/** What the levels of the strategy are called in this plan: on screens, in packs, in exports. */
export function LevelNamesSection({ plan }: { plan: Plan }) {
  const { t } = useTranslation(['settings', 'common']);
  const names = plan.levelNames ?? {};
  return (
    <Section title={t('plan.levels')} note={t('plan.levelsNote')}>
      <table className="w-full table-fixed border-collapse text-left">
        <thead>
          <tr className="border-b border-line-strong align-bottom text-sm text-ink-3">
            <th scope="col" className="w-36 py-1.5 font-medium">
              {t('plan.level')}
            </th>
            {forms.flatMap((form) =>
              languages.map((language) => (
                <th key={`${form} ${language}`} scope="col" className="py-1.5 pr-3 font-medium">
                  {t(`plan.levelForm.${form}`)} · {t(`common:${language}`)}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {strategyLevels.map((level) => (
            <tr key={level} className="border-b border-line">
              <th scope="row" className="py-1.5 font-normal text-ink-3">
                {t(`plan.levelIs.${level}`)}
              </th>
              {forms.flatMap((form) =>
                languages.map((language) => (
                  <td key={`${form} ${language}`} className="py-1.5 pr-3">
                    <LevelName plan={plan} names={names} level={level} form={form} language={language} />
                  </td>
                )),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

interface LevelNameProps {
  plan: Plan;
  names: LevelNames;
  level: StrategyLevel;
  form: Form;
  language: Language;
}

function LevelName({ plan, names, level, form, language }: LevelNameProps) {
  const { t } = useTranslation(['settings', 'common']);
  const { isReadOnly } = useWorkbook();
  const { tell } = useToldAction();
  const usual = usualName(level, form, language);
  const save = (text: string) => {
    const next = withName(names, { level, form, language, text: text.trim() });
    const shown = text.trim() || usual;
    return tell(t('plan.levelToast', { name: shown }), (client) =>
      client.records.update({ entity: 'plan', id: plan.id, fields: { levelNames: next } }),
    );
  };
  return (
    <InlineEdit
      label={`${t(`plan.levelIs.${level}`)}, ${t(`plan.levelForm.${form}`)}, ${t(`common:${language === 'bg' ? 'bulgarian' : 'english'}`)}`}
      value={names[level]?.[form][language] ?? ''}
      placeholder={usual}
      save={save}
      lang={language}
      isReadOnly={isReadOnly}
    />
  );
}

/** A level all of whose names are the usual ones is not kept; a plan that names none has null. */
function withName(
  names: LevelNames,
  { level, form, language, text }: { level: StrategyLevel; form: Form; language: Language; text: string },
): LevelNames | null {
  const empty = { bg: '', en: '' };
  const before = names[level] ?? { one: empty, many: empty };
  const after = { ...before, [form]: { ...before[form], [language]: text } };
  const isUsual = forms.every((one) => languages.every((other) => after[one][other] === ''));
  const kept = Object.fromEntries(
    strategyLevels.flatMap((one) => {
      const name = one === level ? (isUsual ? undefined : after) : names[one];
      return name === undefined ? [] : [[one, name]];
    }),
  );
  return Object.keys(kept).length === 0 ? null : kept;
}
