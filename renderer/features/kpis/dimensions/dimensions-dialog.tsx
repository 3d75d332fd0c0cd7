import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Plus, Trash2 } from 'lucide-react';
import type { KpiDetail } from '#shared/contract/kpis.ts';
import { textIn } from '#shared/i18n/format.ts';
import { FormDialog } from '#renderer/app/form/form-dialog.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import { TextPair } from '#renderer/app/form/text-pair.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { dimensionsOf, draftsOf, isWhole, newCategory, newDimension, type DimensionDraft } from './dimension-draft.ts';

/** What an indicator is broken down by: the districts, or categories that are named here. */
export function DimensionsDialog({ kpi, onClose }: { kpi: KpiDetail; onClose: () => void }) {
  const { t } = useTranslation('kpis');
  const { tell, isRunning } = useToldAction();
  const [drafts, setDrafts] = useState(draftsOf(kpi.disaggregations));
  const [refusal, setRefusal] = useState<string | null>(null);
  const change = (next: DimensionDraft[]) => {
    setDrafts(next);
    setRefusal(null);
  };
  const hasDistricts = drafts.some(({ by }) => by === 'district');

  const save = async () => {
    if (isRunning) return;
    if (!drafts.every((draft) => isWhole(draft))) return setRefusal(t('parts.wrong'));
    const fields = { disaggregations: dimensionsOf(drafts) };
    const refused = await tell(t('parts.saved', { code: kpi.code ?? '' }), ({ records }) =>
      records.update({ entity: 'kpi', id: kpi.id, fields }),
    );
    if (refused !== null) return setRefusal(refused);
    onClose();
  };

  return (
    <FormDialog
      size="medium"
      title={t('parts.title')}
      saveLabel={t('form.save')}
      refusal={refusal}
      isPending={isRunning}
      onSave={save}
      onClose={onClose}
    >
      <p className="text-pretty text-ink-2">{t('parts.lead')}</p>
      {drafts.map((draft, index) => (
        <DimensionFields
          key={draft.id}
          draft={draft}
          number={index + 1}
          onChange={(patch) => change(drafts.with(index, { ...draft, ...patch }))}
          onRemove={() => change(drafts.toSpliced(index, 1))}
        />
      ))}
      <span className="flex flex-wrap gap-2">
        {!hasDistricts && (
          <Button
            size="small"
            icon={Plus}
            onPress={() => {
              const dimension = newDimension(drafts, 'district');
              change([...drafts, { ...dimension, name: { bg: 'По райони', en: 'By district' } }]);
            }}
          >
            {t('parts.addDistricts')}
          </Button>
        )}
        <Button size="small" icon={Plus} onPress={() => change([...drafts, newDimension(drafts, 'category')])}>
          {t('parts.addGroup')}
        </Button>
      </span>
    </FormDialog>
  );
}

const pairOf = (name: DimensionDraft['name']) => ({ value: { ...name, stale: null } });

interface DimensionFieldsProps {
  draft: DimensionDraft;
  number: number;
  onChange: (patch: Partial<DimensionDraft>) => void;
  onRemove: () => void;
}

function DimensionFields({ draft, number, onChange, onRemove }: DimensionFieldsProps) {
  const { t } = useTranslation('kpis');
  const language = useLanguage();
  const { categories } = draft;
  return (
    <fieldset className="flex flex-col gap-2.5 rounded-lg bg-sunken p-3">
      <legend className="sr-only">{textIn(draft.name, language) || t('parts.number', { number })}</legend>
      <div className="flex items-end gap-2">
        <div className="min-w-0 flex-1">
          <TextPair
            label={t('parts.name')}
            {...pairOf(draft.name)}
            onChange={({ bg, en }) => onChange({ name: { bg, en } })}
          />
        </div>
        <IconButton
          icon={Trash2}
          label={t('parts.remove', { name: textIn(draft.name, language) || number })}
          onPress={onRemove}
        />
      </div>
      {draft.by === 'district' ? (
        <p className="text-sm text-ink-2">{t('parts.districts')}</p>
      ) : (
        <>
          {categories.map((category, index) => (
            <div key={category.key} className="flex items-end gap-2 pl-4">
              <div className="min-w-0 flex-1">
                <TextPair
                  label={t('parts.category', { number: index + 1 })}
                  {...pairOf(category.name)}
                  onChange={({ bg, en }) =>
                    onChange({ categories: categories.with(index, { ...category, name: { bg, en } }) })
                  }
                />
              </div>
              <IconButton
                size="small"
                icon={Trash2}
                label={t('parts.remove', { name: textIn(category.name, language) || index + 1 })}
                onPress={() => onChange({ categories: categories.toSpliced(index, 1) })}
              />
            </div>
          ))}
          <span className="pl-4">
            <Button
              size="small"
              icon={Plus}
              onPress={() => onChange({ categories: [...categories, newCategory(categories)] })}
            >
              {t('parts.addCategory')}
            </Button>
          </span>
        </>
      )}
      <Checkbox isSelected={draft.adds} onChange={(adds) => onChange({ adds })}>
        {t('parts.adds')}
      </Checkbox>
    </fieldset>
  );
}
