import { useTranslation } from 'react-i18next';
import { ChevronDown } from 'lucide-react';
import type { ProgrammeDetail } from '#shared/contract/programmes.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { deliverableTransitions } from '#shared/rules/deliverable-transitions.ts';
import { isTrueBy } from '#shared/rules/partial-date.ts';
import { goTo, recordHref } from '#renderer/app/paths.ts';
import { useSaveField } from '#renderer/app/record-field/use-save-field.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { AttachmentsPart } from '#renderer/features/attachments/attachments-part.tsx';
import { HistoryPart } from '#renderer/features/history/record-history.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { InlineEdit } from '#renderer/ui/inline-edit.tsx';
import { MenuButton, MenuItem } from '#renderer/ui/menu.tsx';
import { SidePanel } from '#renderer/ui/side-panel.tsx';
import { WhyBox } from '#renderer/ui/why-box.tsx';
import { DeliverableFacts, MilestoneFacts } from './item-facts.tsx';
import { MoveList } from './move-list.tsx';
import type { ProgrammeActions } from './programme-actions.ts';
import { entityOf, isDeliverable, ofWhen, type ProgrammeItem, type When } from './programme-item.ts';
import { achievementWord } from './achievement-word.ts';
import { SourceNote } from './source-note.tsx';
import { lookOf } from './status-look.ts';
import { StepList } from './step-list.tsx';
import { usePanelWidth } from './use-panel-width.ts';
import { useWords } from './use-words.ts';

interface ItemPanelProps {
  item: ProgrammeItem;
  programme: ProgrammeDetail;
  when: When;
  actions: ProgrammeActions;
  isExpanded: boolean;
  onExpandedChange: (isExpanded: boolean) => void;
}

/** A milestone or a deliverable beside the tables of its programme. */
export function ItemPanel({ item, programme, when, actions, isExpanded, onExpandedChange }: ItemPanelProps) {
  const { t } = useTranslation(['programmes', 'common', 'fields']);
  const { title, briefStatus, measure, sentence, language } = useWords();
  const { isReadOnly } = useWorkbook();
  const [width, setWidth] = usePanelWidth();
  const entity = entityOf(item);
  const saveTitle = useSaveField({ entity, id: item.id, name: 'title', label: '', isReadOnly });
  const neighbours: readonly ProgrammeItem[] = isDeliverable(item)
    ? ofWhen(programme.deliverables, when)
    : ofWhen(programme.milestones, when);
  const at = neighbours.findIndex(({ id }) => id === item.id);
  const step = (by: number) => {
    const neighbour = at === -1 ? undefined : neighbours[at + by];
    return neighbour && (() => actions.open(neighbour));
  };
  const [previous, next] = [step(-1), step(1)];
  return (
    <SidePanel
      label={title(item)}
      labels={{
        resize: t('common:panelResize'),
        expand: t('common:panelExpand'),
        shrink: t('common:panelShrink'),
        close: t('common:close'),
        previous: t('common:previous'),
        next: t('common:next'),
      }}
      kicker={[item.code ?? capitalised(t(`fields:entity.${entity}`)), programme.acronym ?? title(programme)].join(
        ' · ',
      )}
      title={
        <InlineEdit
          label={t('programmes:newForm.title')}
          value={item.title[language]}
          save={(text) => saveTitle({ [language]: text })}
          placeholder={title(item)}
          isReadOnly={isReadOnly}
          lang={language}
        />
      }
      footer={!isReadOnly && <PanelActions item={item} actions={actions} />}
      width={width}
      onWidthChange={setWidth}
      isExpanded={isExpanded}
      onExpandedChange={onExpandedChange}
      onClose={() => {
        onExpandedChange(false);
        goTo(recordHref('programme', programme.id) ?? '');
      }}
      {...(previous && { onPrevious: previous })}
      {...(next && { onNext: next })}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- a row was pressed or a link followed: Esc and the arrows must work
      autoFocus
    >
      <WhyBox status={lookOf(item)} word={[briefStatus(item), measure(item)].filter((part) => part !== '').join(' ')}>
        <p>{sentence(item)}</p>
        <LaterNote item={item} />
      </WhyBox>
      {isDeliverable(item) ? (
        <DeliverableFacts deliverable={item} programme={programme} />
      ) : (
        <MilestoneFacts milestone={item} programme={programme} />
      )}
      <AttachmentsPart entity={entity} record={item.id} level={3} />
      {isDeliverable(item) && <StepList deliverable={item} />}
      <MoveList moves={item.dateMoves} />
      {item.source !== null && <SourceNote source={item.source} />}
      <HistoryPart recordId={item.id} />
    </SidePanel>
  );
}

function PanelActions({ item, actions }: { item: ProgrammeItem; actions: ProgrammeActions }) {
  const { t } = useTranslation('programmes');
  const steps = isDeliverable(item) ? deliverableTransitions[item.recordedStatus] : [];
  return (
    <>
      {isDeliverable(item) ? (
        steps.length > 0 && (
          <MenuButton
            label={t('stepForm.menu')}
            placement="top start"
            trigger={
              <Button tone="primary" icon={ChevronDown} hint="Ctrl L">
                {t('stepForm.menu')}
              </Button>
            }
            onAction={(id) => {
              const step = steps.find((known) => known === id);
              if (step !== undefined) actions.takeStep(item, step);
            }}
          >
            {steps.map((step) => (
              <MenuItem key={step} id={step}>
                {t(`stepForm.to.${step}`)}
              </MenuItem>
            ))}
          </MenuButton>
        )
      ) : (
        <Button tone="primary" hint="Ctrl L" onPress={() => actions.log(item)}>
          {t('log')}
        </Button>
      )}
      <Button onPress={() => actions.moveForecast(item)}>{t('forecastForm.button')}</Button>
    </>
  );
}

/** What is recorded for a day after the one looked at: it does not count yet, and it is not kept back. */
function LaterNote({ item }: { item: ProgrammeItem }) {
  const { t } = useTranslation(['programmes', 'fields']);
  const { when, language } = useWords();
  const { asOf } = useWorkbook();
  const date = isDeliverable(item) ? item.statusSince : item.achievedOn;
  if (date === null || isTrueBy(date, asOf) || (!isDeliverable(item) && item.achieved === 'no')) return null;
  const word = isDeliverable(item)
    ? t(`fields:choice.status.${item.recordedStatus}`)
    : achievementWord(item.kind, item.achieved === 'yes' ? 'achieved' : 'partly', t);
  return (
    <p className="mt-1">
      {t('programmes:recordedLater', { what: `${word.toLocaleLowerCase(language)} ${when(date)}` })}
    </p>
  );
}
