import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Named } from '#shared/contract/activities.ts';
import type { MapLine } from '#shared/contract/strategy.ts';
import { formatPartialDate, textIn } from '#shared/i18n/format.ts';
import type { Link } from '#shared/model/link.ts';
import type { PartialDate } from '#shared/model/values.ts';
import { parsePartialDate } from '#shared/rules/parse-partial-date.ts';
import { useApplication } from '#renderer/app/application.tsx';
import type { Client } from '#renderer/app/client.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { PartialDateField } from '#renderer/ui/value-fields.tsx';

/** Ends a tie on a day, or takes away one that was wrong. */
export function UntieDialog({ line, onClose }: { line: MapLine | null; onClose: () => void }) {
  const { t } = useTranslation(['strategy', 'common']);
  return (
    <Dialog
      isOpen={line !== null}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('map.untieTitle', { code: line?.record.code ?? '' })}
      closeLabel={t('common:close')}
      size="small"
    >
      {line && <UntieForm line={line} onClose={onClose} />}
    </Dialog>
  );
}

const inArea = 'area';

function UntieForm({ line, onClose }: { line: MapLine; onClose: () => void }) {
  const { t } = useTranslation(['strategy', 'common']);
  const language = useLanguage();
  const { queries } = useApplication();
  const { asOf } = useWorkbook();
  const { tell, isRunning } = useToldAction();
  const { data: ties } = useQuery(queries.strategy.ties.queryOptions({ input: { record: line.record.id } }));
  const [picked, setPicked] = useState<string | null>(null);
  const [way, setWay] = useState<'end' | 'remove'>('end');
  const [end, setEnd] = useState<PartialDate | null>(asOf);
  const [refusal, setRefusal] = useState<string | null>(null);
  if (ties === undefined) return null;

  const { links, focusArea: area } = ties;
  const relationWord = ({ relation }: Link) =>
    t(`map.is.${relation === 'supports' || relation === 'measures' ? relation : 'contributes'}`);
  const nameOf = ({ code, title }: Named) => `${code ?? ''} · ${textIn(title, language)}`;
  const choices = [
    ...links.map(({ link, node }) => ({ value: link.id, label: nameOf(node), detail: relationWord(link) })),
    ...(area === null ? [] : [{ value: inArea, label: nameOf(area), detail: t('throughArea') }]),
  ];
  const chosen = picked ?? choices[0]?.value ?? null;
  const tie = links.find(({ link }) => link.id === chosen);
  const untie = async () => {
    const node = tie?.node ?? area;
    if (node === null) return;
    const words = { what: line.record.code ?? '', node: node.code ?? '' };
    const isEnd = tie !== undefined && way === 'end';
    const text = isEnd
      ? t('map.endedToast', { ...words, date: end === null ? '' : formatPartialDate(end, language) })
      : t('untiedToast', words);
    const refused = await tell(text, (client) =>
      tie === undefined ? leaveArea(client, line) : changeTie(client, line, tie.link, isEnd ? end : null, isEnd),
    );
    if (refused === null) onClose();
    else setRefusal(refused);
  };

  if (choices.length === 0) return <p className="text-ink-2">{t('map.nothingTied')}</p>;
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void untie();
      }}
    >
      <RadioGroup label={t('map.whichTie')} choices={choices} value={chosen} onChange={setPicked} />
      {tie === undefined ? (
        <p className="text-pretty text-ink-2">{t('map.leavesArea')}</p>
      ) : (
        <>
          <RadioGroup
            label={t('map.how')}
            choices={[
              { value: 'end', label: t('map.end') },
              { value: 'remove', label: t('map.remove'), detail: t('map.removeDetail') },
            ]}
            value={way}
            onChange={setWay}
          />
          {way === 'end' && (
            <PartialDateField
              label={t('to')}
              value={end}
              onChange={setEnd}
              parse={parsePartialDate}
              format={(value) => formatPartialDate(value, language)}
              notUnderstood={t('common:dateUnknown')}
            />
          )}
        </>
      )}
      {refusal && (
        <p role="alert" className="text-sm font-medium text-danger">
          {refusal}
        </p>
      )}
      <div className="flex justify-end gap-2">
        <Button onPress={onClose}>{t('common:cancel')}</Button>
        <Button
          tone="primary"
          type="submit"
          isPending={isRunning}
          isDisabled={tie !== undefined && way === 'end' && end === null}
        >
          {t('map.untie')}
        </Button>
      </div>
    </form>
  );
}

const leaveArea = (client: Client, { record }: MapLine) =>
  client.records.update({ entity: 'activity', id: record.id, fields: { focusArea: null } });

function changeTie(client: Client, { entity, record }: MapLine, link: Link, end: PartialDate | null, isEnd: boolean) {
  const { relation, weight, validFrom } = link;
  // The ties that are listed have one of the three relations.
  const kept = relation === 'supports' || relation === 'measures' ? relation : 'contributes';
  return client.strategy.setContribution({
    node: link.to,
    entity,
    record: record.id,
    relation: isEnd ? kept : 'none',
    weight: kept === 'contributes' ? weight : null,
    validFrom,
    validTo: end,
  });
}
