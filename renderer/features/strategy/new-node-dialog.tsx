import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { StrategyNodeView } from '#shared/contract/strategy.ts';
import { textIn } from '#shared/i18n/format.ts';
import { strategyLevels, type StrategyLevel } from '#shared/model/strategy.ts';
import { placementProblem } from '#shared/rules/strategy-placement.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { useTold } from '#renderer/app/use-told.ts';
import { BilingualField } from '#renderer/ui/bilingual-field.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';

interface NewNodeDialogProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  nodes: readonly StrategyNodeView[];
  onCreated: (id: string) => void;
}

/** A new goal, or another element of the map. */
export function NewNodeDialog(props: NewNodeDialogProps) {
  const { t } = useTranslation(['strategy', 'common']);
  return (
    <Dialog
      isOpen={props.isOpen}
      onOpenChange={props.onOpenChange}
      title={t('newTitle')}
      closeLabel={t('common:close')}
      size="small"
    >
      <NewNodeForm {...props} />
    </Dialog>
  );
}

function NewNodeForm({ onOpenChange, nodes, onCreated }: NewNodeDialogProps) {
  const { t } = useTranslation(['strategy', 'common', 'fields']);
  const language = useLanguage();
  const { queries } = useApplication();
  const { run, isRunning } = useAction();
  const told = useTold();
  const [level, setLevel] = useState<StrategyLevel>('goal');
  const [parent, setParent] = useState<string | null>(null);
  const [ownCode, setOwnCode] = useState<string | null>(null);
  const [title, setTitle] = useState({ bg: '', en: '' });
  const [isTitleMissing, setIsTitleMissing] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { data: next } = useQuery(queries.strategy.nextCode.queryOptions({ input: { level } }));
  const code = ownCode ?? next?.code ?? '';

  const create = async () => {
    if (title.bg.trim() === '' && title.en.trim() === '') return setIsTitleMissing(true);
    const created = await run(
      async ({ client }) => {
        const { id } = await client.strategy.create({ level, parent, code, title });
        told(t('createdToast', { code }));
        return id;
      },
      { onError: ({ message }) => setRefusal(message) },
    );
    if (created === undefined) return;
    onOpenChange(false);
    onCreated(created);
  };

  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      <div className="grid grid-cols-[1fr_120px] gap-3">
        <Select
          label={t('level')}
          options={strategyLevels.map((value) => ({ value, label: t(`fields:choice.level.${value}`) }))}
          value={level}
          onChange={(value) => {
            setLevel(value ?? level);
            setParent(null);
          }}
        />
        <TextField
          label={t('code')}
          value={code}
          onChange={(value) => {
            setOwnCode(value);
            setRefusal(null);
          }}
          error={refusal}
        />
      </div>
      <BilingualField
        label={t('title')}
        value={{ ...title, stale: null }}
        onChange={(patch) => {
          setTitle({ ...title, ...patch });
          setIsTitleMissing(false);
        }}
        savesOn="key"
        order={language === 'bg' ? ['bg', 'en'] : ['en', 'bg']}
        languageTags={{ bg: t('common:bg'), en: t('common:en') }}
        languageNames={{ bg: t('common:bulgarian'), en: t('common:english') }}
        confirmLabel={t('common:confirmTranslation')}
        onConfirm={() => undefined}
        error={isTitleMissing ? t('titleMissing') : null}
        isMultiline
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the statement is what the dialog asks for
        autoFocus
      />
      <ComboBox
        label={t('parent')}
        labelNote={t('common:optional')}
        options={nodes
          .filter(({ id }) => placementProblem(nodes, { level }, id) === null)
          .map((node) => ({
            value: node.id,
            label: textIn(node.title, language),
            ...(node.code === null ? {} : { detail: node.code }),
          }))}
        value={parent}
        onChange={setParent}
        emptyText={t('common:nothingFound')}
      />
      <div className="flex flex-wrap justify-end gap-2">
        <Button onPress={() => onOpenChange(false)}>{t('common:cancel')}</Button>
        <Button tone="primary" type="submit" isPending={isRunning} isDisabled={code.trim() === ''}>
          {t('create')}
        </Button>
      </div>
    </form>
  );
}
