import { useTranslation } from 'react-i18next';
import { Switch } from '#renderer/ui/switch.tsx';
import { anyDistrict } from '#shared/model/plan-question.ts';
import { withChoices } from '../facet-menu.tsx';
import type { PlanToolsProps } from '../plan-view.ts';
import { PrintTool } from '../print/print-tool.tsx';
import { ExportMenu } from './export-menu.tsx';

/** Narrows to what is rolled out in districts, by the facet that every view shares; exports and prints. */
export function DistrictsTools(props: PlanToolsProps) {
  const { question, onAsk } = props;
  const { t } = useTranslation('districts');
  const chosen = question.facets.district ?? [];
  return (
    <>
      <Switch
        isSelected={chosen.length > 0 && !chosen.includes('')}
        onChange={(isOn) =>
          onAsk(({ facets }) => ({ facets: withChoices(facets, 'district', isOn ? [anyDistrict] : []) }))
        }
        className="text-sm"
      >
        {t('onlyWith')}
      </Switch>
      <PrintTool what="districts" {...props} />
      <ExportMenu question={question} />
    </>
  );
}
