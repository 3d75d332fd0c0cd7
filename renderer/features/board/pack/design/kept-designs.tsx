import { useEffect, useRef, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { textIn } from '#shared/i18n/format.ts';
import type { PackDesign } from '#shared/model/pack-design.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';

interface KeptDesignsProps {
  design: PackDesign | null;
  onPick: (design: PackDesign | null) => void;
  isReadOnly: boolean;
}

const isSame = (a: PackDesign | null, b: PackDesign | null) => JSON.stringify(a) === JSON.stringify(b);

/** Designs that are kept under a name: one is taken over, and this one is kept for the packs to come. */
export function KeptDesigns({ design, onPick, isReadOnly }: KeptDesignsProps) {
  const { t } = useTranslation(['board', 'common']);
  const { queries } = useApplication();
  const language = useLanguage();
  const { tell } = useToldAction();
  const [name, setName] = useState<string | null>(null);
  const { data } = useQuery(queries.packs.designs.queryOptions());
  const designs = data?.designs ?? [];
  const picked = designs.find((one) => isSame(one.design, design)) ?? null;
  const place = useRef<HTMLDivElement>(null);
  const goesOn = useRef(false);
  const pickedId = picked?.id ?? null;
  const wasPicked = useRef(pickedId);
  // The button that was pressed goes away with what it did; the keys go on at what stands there now.
  useEffect(() => {
    if (wasPicked.current === pickedId) return;
    wasPicked.current = pickedId;
    if (!goesOn.current) return;
    goesOn.current = false;
    place.current?.querySelector('button')?.focus();
  }, [pickedId]);
  // The name is taken until the design is there under it.
  if (picked !== null && name !== null) setName(null);
  if (isReadOnly) return null;

  const keep = async () => {
    const title = (name ?? '').trim();
    if (title === '' || design === null) return;
    goesOn.current = true;
    const refusal = await tell(t('design.kept', { title }), (client) =>
      client.records.create({ entity: 'packTemplate', fields: { title: { [language]: title }, design } }),
    );
    if (refusal !== null) goesOn.current = false;
  };
  const remove = async () => {
    if (picked === null) return;
    goesOn.current = true;
    const refusal = await tell(t('design.removed', { title: textIn(picked.title, language) }), (client) =>
      client.records.archive({ entity: 'packTemplate', id: picked.id, archived: true }),
    );
    if (refusal !== null) goesOn.current = false;
  };

  return (
    <div ref={place} className="flex flex-wrap items-end gap-2 empty:hidden">
      {designs.length > 0 && (
        <Select
          label={t('design.template')}
          options={designs.map((one) => ({ value: one.id, label: textIn(one.title, language) }))}
          value={picked?.id ?? null}
          placeholder={t('design.noTemplate')}
          onChange={(id) => onPick(designs.find((one) => one.id === id)?.design ?? null)}
          className="min-w-64 flex-1"
        />
      )}
      {picked !== null && <Button onPress={() => void remove()}>{t('design.remove')}</Button>}
      {picked === null && design !== null && name === null && (
        <Button onPress={() => setName('')}>{t('design.keep')}</Button>
      )}
      {name !== null && (
        <form
          className="flex min-w-64 flex-1 items-end gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            void keep();
          }}
        >
          <TextField
            label={t('design.name')}
            value={name}
            onChange={setName}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the box stands where the button was that asked for it
            autoFocus
            className="min-w-0 flex-1"
          />
          <Button type="submit" isDisabled={name.trim() === ''}>
            {t('common:save')}
          </Button>
        </form>
      )}
    </div>
  );
}
