import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedLook } from '#shared/contract/saved-views.ts';
import { formatDate } from '#shared/i18n/format.ts';
import { screenHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useShellActions } from '#renderer/app/shell-actions.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { ScreenHeader, SearchPill } from '#renderer/ui/screen-header.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import type { PlanDialog } from './plan-dialogs.tsx';
import type { PlanState } from './question/plan-state.ts';
import type { PlanQuestionState } from './question/use-plan-question.ts';
import { SavedViewMenu } from './saved-views/saved-view-menu.tsx';

interface PlanHeaderProps {
  views: readonly SavedLook[];
  state: PlanState;
  onTake: PlanQuestionState['take'];
  onAsk: PlanQuestionState['ask'];
  onDialog: (dialog: PlanDialog) => void;
}

/** The head of the Plan. Its parts do not change with what the plan answers, and are not drawn anew for it. */
export const PlanHeader = memo(function PlanHeader({ views, state, onTake, onAsk, onDialog }: PlanHeaderProps) {
  const { t } = useTranslation('activities');
  const { isReadOnly } = useWorkbook();
  return (
    <ScreenHeader
      title={t('title')}
      sub={
        <span className="flex items-center gap-x-3">
          <SavedViewMenu views={views} state={state} onTake={onTake} isReadOnly={isReadOnly} />
          <PlanLinks />
        </span>
      }
      aside={<PlanWords text={state.question.text} onAsk={onAsk} />}
      search={<PlanSearch />}
      action={!isReadOnly && <NewActivity onDialog={onDialog} />}
    />
  );
});

/** Since when the plan is in force, and what else there is to see of it. */
const PlanLinks = memo(function PlanLinks() {
  const { t } = useTranslation(['activities', 'compare', 'risks', 'reporting']);
  const language = useLanguage();
  const { adoptedOn } = useWorkbook().workbook;
  return (
    <>
      {adoptedOn && (
        // The first to go where the head would take two lines: the settings and the comparison tell it too.
        <span className="max-[1399px]:hidden">{t('adopted', { date: formatDate(adoptedOn, language) })}</span>
      )}
      <Link href={screenHref('risks')}>{t('risks:title')}</Link>
      <Link href={screenHref('compare')}>{t('compare:title')}</Link>
      <Link href={screenHref('reporting')}>{t('reporting:title')}</Link>
    </>
  );
});

const PlanWords = memo(function PlanWords({ text, onAsk }: { text: string } & Pick<PlanHeaderProps, 'onAsk'>) {
  const { t } = useTranslation('activities');
  // A letter is seen at once; the plan is drawn when it answers it.
  const [typed, setTyped] = useState(text);
  const [asked, setAsked] = useState(text);
  if (asked !== text) {
    setAsked(text);
    setTyped(text);
  }
  return (
    <SearchField
      label={t('filterText')}
      value={typed}
      onChange={(words) => {
        setTyped(words);
        onAsk({ text: words }, 'quiet');
      }}
      className="w-48 min-[1400px]:w-52"
    />
  );
});

const PlanSearch = memo(function PlanSearch() {
  const { t } = useTranslation('common');
  const { openSearch } = useShellActions();
  return <SearchPill label={t('search')} hint="Ctrl K" onPress={openSearch} />;
});

const NewActivity = memo(function NewActivity({ onDialog }: Pick<PlanHeaderProps, 'onDialog'>) {
  const { t } = useTranslation('activities');
  return (
    <Button tone="primary" onPress={() => onDialog({ kind: 'create' })}>
      {t('new')}
    </Button>
  );
});
