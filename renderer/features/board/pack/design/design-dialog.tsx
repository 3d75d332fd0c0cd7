import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingDetail } from '#shared/contract/board.ts';
import { referencePlaces, type PackDesign, type PackSection } from '#shared/model/pack-design.ts';
import { useAction } from '#renderer/app/use-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { OrderedList } from '#renderer/ui/ordered-list.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { DepthChoice } from './depth-choice.tsx';
import { designOf, ordered, planDepthOf, referencesOf, rowsOf, type Depth } from './design-rows.ts';
import { KeptDesigns } from './kept-designs.tsx';

interface DesignDialogProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  meeting: MeetingDetail;
}

/** What goes into the pack of a meeting, in which order and how deep. Each choice is saved at once; the pages follow. */
export function DesignDialog({ isOpen, onOpenChange, meeting }: DesignDialogProps) {
  const { t } = useTranslation(['board', 'common', 'packs']);
  const { isReadOnly } = useWorkbook();
  const { run } = useAction();
  const design = meeting.packDesign;
  const [rows, plan, references] = [rowsOf(design), planDepthOf(design), referencesOf(design)];
  const save = (next: PackDesign | null) =>
    void run(({ client }) =>
      client.records.update({ entity: 'meeting', id: meeting.id, fields: { packDesign: next } }),
    );
  const setDepth = (section: PackSection, depth: Depth) =>
    save(
      designOf(
        rows.map((row) => (row.section === section ? { ...row, depth } : row)),
        plan,
        references,
      ),
    );
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={t('design.title')}
      closeLabel={t('common:close')}
      footer={
        <>
          {!isReadOnly && design !== null && (
            <Button className="mr-auto" onPress={() => save(null)}>
              {t('design.reset')}
            </Button>
          )}
          <Button tone="primary" onPress={() => onOpenChange(false)}>
            {t('common:done')}
          </Button>
        </>
      }
    >
      <p className="text-pretty text-ink-2">{t('design.lead')}</p>
      <KeptDesigns design={design} onPick={save} isReadOnly={isReadOnly} />
      <div>
        <OrderedList
          label={t('design.sections')}
          items={rows.map(({ section, depth }) => ({
            id: section,
            text: t(`packs:section.${section}`),
            section,
            depth,
          }))}
          moveLabel={({ text }) => t('design.move', { section: text })}
          onReorder={(ids) => save(designOf(ordered(rows, ids), plan, references))}
          isReadOnly={isReadOnly}
        >
          {({ section, depth, text }) => (
            <SectionLine
              name={text}
              note={depth === 'brief' ? t(`design.brief.${section}` as 'design.brief.kpis') : null}
              isOff={depth === 'off'}
            >
              <DepthChoice
                section={section}
                depth={depth}
                onChange={(next) => setDepth(section, next)}
                isDisabled={isReadOnly}
              />
            </SectionLine>
          )}
        </OrderedList>
        <div className={`border-b border-line py-1 ${isReadOnly ? '' : 'pl-8'}`}>
          <SectionLine name={t('design.planAnnex')} note={null} isOff={plan === 'off'}>
            <DepthChoice
              section="plan"
              depth={plan}
              onChange={(next) => save(designOf(rows, next, references))}
              isDisabled={isReadOnly}
            />
          </SectionLine>
        </div>
        <p className={`pt-2 text-sm text-pretty text-ink-3 ${isReadOnly ? '' : 'pl-8'}`}>{t('design.always')}</p>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <span>
          <span className="block font-medium">{t('design.references')}</span>
          <span className="block text-sm text-pretty text-ink-3">{t('design.referencesHint')}</span>
        </span>
        <Segmented
          label={t('design.references')}
          segments={referencePlaces.map((value) => ({ value, label: t(`design.reference.${value}`) }))}
          value={references}
          onChange={(next) => save(designOf(rows, plan, next))}
          isDisabled={isReadOnly}
        />
      </div>
    </Dialog>
  );
}

interface SectionLineProps {
  name: string;
  note: string | null;
  isOff: boolean;
  children: ReactNode;
}

function SectionLine({ name, note, isOff, children }: SectionLineProps) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-1">
      <span className="min-w-0">
        <span className={isOff ? 'text-ink-3 line-through' : 'font-medium'}>{name}</span>
        {note !== null && <span className="block text-sm text-pretty text-ink-3">{note}</span>}
      </span>
      {children}
    </div>
  );
}
