import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Plus } from 'lucide-react';
import type { ProgrammeParts } from '#shared/contract/advisory.ts';
import { formatQuantity, textIn } from '#shared/i18n/format.ts';
import type { PartialDate, Quantity } from '#shared/model/values.ts';
import { parseQuantity } from '#shared/rules/parse-quantity.ts';
import { useAction } from '#renderer/app/use-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { DateField } from '#renderer/app/form/date-field.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { QuantityField } from '#renderer/ui/value-fields.tsx';
import { FormDialog } from '#renderer/app/form/form-dialog.tsx';
import { useTold } from '#renderer/app/use-told.ts';
import { useDraft } from '#renderer/app/form/use-draft.ts';
import { useWords } from '../use-words.ts';
import { RemovePartDialog } from './remove-part-dialog.tsx';
import { Nothing, PlainCell, PlainRow, PlainTable, RowHead } from './plain-table.tsx';

interface CitiesPartProps {
  programme: string;
  cities: ProgrammeParts['cities'];
}

/** How many cities took part, on which day: sources differ, so every count keeps its day and its „≥“. */
export function CitiesPart({ programme, cities }: CitiesPartProps) {
  const { t } = useTranslation('advisory');
  const { language, date } = useWords();
  const { isReadOnly } = useWorkbook();
  const [isAdding, setIsAdding] = useState(false);
  const [removed, setRemoved] = useState<{ id: string; title: string } | null>(null);
  const titleOf = (count: ProgrammeParts['cities'][number]) =>
    [formatQuantity(count.cities, language), date(count.asOf)].join(' · ');
  const heads = [
    { label: t('column.asOf') },
    { label: t('column.cities'), isEnd: true },
    { label: t('column.note') },
    ...(isReadOnly ? [] : [{ label: t('column.actions'), isHidden: true }]),
  ];
  return (
    <Section
      title={t('cities')}
      action={
        !isReadOnly && (
          <Button size="small" icon={Plus} onPress={() => setIsAdding(true)}>
            {t('addCities')}
          </Button>
        )
      }
    >
      {cities.length === 0 ? (
        <Nothing>{t('noCities')}</Nothing>
      ) : (
        <PlainTable label={t('cities')} heads={heads}>
          {cities.map((count) => (
            <PlainRow key={count.id}>
              <RowHead>{date(count.asOf)}</RowHead>
              <PlainCell isEnd>{formatQuantity(count.cities, language)}</PlainCell>
              <PlainCell>
                <span className="text-ink-3">{textIn(count.note, language)}</span>
              </PlainCell>
              {!isReadOnly && (
                <PlainCell isEnd>
                  <Button
                    size="small"
                    aria-label={`${t('remove.act')}: ${titleOf(count)}`}
                    onPress={() => setRemoved({ id: count.id, title: titleOf(count) })}
                  >
                    {t('remove.act')}
                  </Button>
                </PlainCell>
              )}
            </PlainRow>
          ))}
        </PlainTable>
      )}
      {isAdding && <CitiesDialog programme={programme} onClose={() => setIsAdding(false)} />}
      {removed !== null && <RemovePartDialog entity="citiesCount" {...removed} onClose={() => setRemoved(null)} />}
    </Section>
  );
}

function CitiesDialog({ programme, onClose }: { programme: string; onClose: () => void }) {
  const { t } = useTranslation(['advisory', 'common']);
  const { asOf, workbook } = useWorkbook();
  const { language } = useWords();
  const { run, isRunning } = useAction();
  const done = useTold();
  const { draft, latest, change } = useDraft<{ asOf: PartialDate | null; cities: Quantity | null; note: string }>({
    asOf: asOf < workbook.today ? asOf : workbook.today,
    cities: null,
    note: '',
  });
  const [problem, setProblem] = useState<string | null>(null);

  const save = async () => {
    const { asOf: on, cities, note } = latest.current;
    if (isRunning) return;
    if (cities === null) return setProblem(t('advisory:citiesForm.missing'));
    const made = await run(
      ({ client }) =>
        client.records.create({
          entity: 'citiesCount',
          fields: { programme, asOf: on, cities, note: { [language]: note.trim() } },
        }),
      { onError: ({ message }) => setProblem(message) },
    );
    if (made === undefined) return;
    done(t('advisory:citiesForm.saved'));
    onClose();
  };

  return (
    <FormDialog
      title={t('advisory:citiesForm.title')}
      saveLabel={t('advisory:citiesForm.save')}
      isPending={isRunning}
      onSave={save}
      onClose={onClose}
    >
      <div className="grid grid-cols-2 items-start gap-3">
        <QuantityField
          label={t('advisory:citiesForm.cities')}
          description={t('advisory:citiesForm.hint')}
          value={draft.cities}
          onChange={(cities) => {
            change({ cities });
            setProblem(null);
          }}
          parse={(text) => parseQuantity(text, language)}
          format={(quantity) => formatQuantity(quantity, language)}
          notUnderstood={t('advisory:citiesForm.unknown')}
          error={problem}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the one thing that is asked
          autoFocus
        />
        <DateField label={t('advisory:citiesForm.asOf')} value={draft.asOf} onChange={(on) => change({ asOf: on })} />
      </div>
      <TextField
        label={t('advisory:column.note')}
        labelNote={t('common:optional')}
        value={draft.note}
        onChange={(note) => change({ note })}
      />
    </FormDialog>
  );
}
