import { useTranslation } from 'react-i18next';
import type { BaselineChoice } from '#shared/contract/plan-versions.ts';
import { formatDue, textIn } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';

/** The activities whose baseline is set anew, each with its own reason; empty takes the amendment's. */
export type ChosenBaselines = ReadonlyMap<string, string>;

interface BaselineChoicesProps {
  baselines: readonly BaselineChoice[];
  chosen: ChosenBaselines;
  onChosen: (chosen: ChosenBaselines) => void;
}

/** Baselines stay as they were, but for those that are ticked: what stands on the day of adoption becomes the measure. */
export function BaselineChoices({ baselines, chosen, onChosen }: BaselineChoicesProps) {
  const { t } = useTranslation('versions');
  const language = useLanguage();
  if (baselines.length === 0) return null;
  const change = (id: string, reason: string | null) => {
    const next = new Map(chosen);
    if (reason === null) next.delete(id);
    else next.set(id, reason);
    onChosen(next);
  };
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="font-semibold">{t('form.baselines')}</legend>
      <p className="text-sm text-pretty text-ink-3">{t('form.baselinesHint')}</p>
      <ul className="-mx-1 max-h-64 overflow-y-auto border-y border-line px-1">
        {baselines.map(({ activity, baselineDue, due }) => {
          const reason = chosen.get(activity.id);
          const was = baselineDue === null ? t('form.noBaseline') : formatDue(baselineDue, language);
          return (
            <li key={activity.id} className="flex flex-col gap-1 border-b border-line py-1.5 last:border-b-0">
              <Checkbox isSelected={reason !== undefined} onChange={(isOn) => change(activity.id, isOn ? '' : null)}>
                <span className="text-pretty">
                  <span className="text-ink-3">{activity.code}</span> {textIn(activity.title, language)}
                  <span className="block text-sm text-ink-3">
                    {was} → {formatDue(due, language)}
                  </span>
                </span>
              </Checkbox>
              {reason !== undefined && (
                <div className="pl-6">
                  <TextField
                    label={t('form.baselineReason', { code: activity.code ?? '' })}
                    isLabelHidden
                    placeholder={t('form.sameReason')}
                    lang={language}
                    value={reason}
                    onChange={(text) => change(activity.id, text)}
                  />
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
