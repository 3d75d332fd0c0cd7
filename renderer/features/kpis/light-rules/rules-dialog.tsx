import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Plus, Trash2 } from 'lucide-react';
import type { KpiDetail } from '#shared/contract/kpis.ts';
import { lightRuleSentences } from '#shared/i18n/kpi-sentences.ts';
import { defaultLightRules } from '#shared/rules/kpi.ts';
import { FormDialog } from '#renderer/app/form/form-dialog.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Light } from '#renderer/ui/kpi-light.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { OrderedList } from '#renderer/ui/ordered-list.tsx';
import { useVersionFields, VersionFields } from '../version-fields.tsx';
import { draftsOf, newRuleId, ruleOf, type RuleDraft } from './rule-draft.ts';
import { RuleFields } from './rule-fields.tsx';
import { RuleTrial } from './rule-trial.tsx';

/** The rules of a light in their order, each put in words; beside them what they would have said until now. */
export function RulesDialog({ kpi, onClose }: { kpi: KpiDetail; onClose: () => void }) {
  const { t, i18n } = useTranslation(['kpis', 'common']);
  const language = useLanguage();
  const { tell, isRunning } = useToldAction();
  const version = useVersionFields();
  const [drafts, setDrafts] = useState(draftsOf(kpi.lightRules ?? defaultLightRules, language));
  const [openId, setOpenId] = useState(drafts[0]?.id ?? null);
  const [tried, setTried] = useState([...(kpi.lightRules ?? defaultLightRules)]);
  const [refusal, setRefusal] = useState<string | null>(null);
  const rules = drafts.map((draft) => ruleOf(draft, language));
  const open = drafts.findIndex(({ id }) => id === openId);

  const change = (next: RuleDraft[]) => {
    setDrafts(next);
    setRefusal(null);
    const read = next.flatMap((draft) => ruleOf(draft, language) ?? []);
    // What is half written is not tried: the last whole rules stay in view.
    if (read.length === next.length && read.length > 0) setTried(read);
  };

  const save = async () => {
    if (isRunning) return;
    const read = rules.flatMap((rule) => rule ?? []);
    if (read.length < drafts.length || read.length === 0) return setRefusal(t('rules.edit.wrong'));
    const written = version.read(t('rules.edit.reasonMissing'));
    if (written === null) return;
    const refused = await tell(
      (saved: { version: number }) => t('rules.edit.saved', { code: kpi.code ?? '', number: saved.version }),
      ({ kpis }) => kpis.setRules({ kpi: kpi.id, rules: read, ...written }),
    );
    if (refused !== null) return setRefusal(refused);
    onClose();
  };

  const add = () => {
    const id = newRuleId();
    const rule: RuleDraft = { id, when: 'value', light: 'amber', is: 'atLeast', in: 'unit', threshold: '' };
    // „In every other case“ is the last word: what stands below it is never reached.
    const end = drafts.at(-1)?.when === 'otherwise' ? drafts.length - 1 : drafts.length;
    change(drafts.toSpliced(end, 0, rule));
    setOpenId(id);
  };

  const items = drafts.map((draft, index) => {
    const rule = rules[index];
    const [text = t('rules.edit.unfinished')] = rule == null ? [] : lightRuleSentences([rule], kpi, i18n, language);
    return { ...draft, text };
  });
  const opened = drafts[open];

  return (
    <FormDialog
      title={t('rules.edit.title')}
      size="large"
      saveLabel={t('rules.edit.save')}
      refusal={refusal}
      isPending={isRunning}
      onSave={save}
      onClose={onClose}
    >
      <div className="grid gap-x-6 gap-y-4 md:grid-cols-[minmax(0,1fr)_300px]">
        <div className="flex min-w-0 flex-col gap-3">
          <p className="text-sm text-pretty text-ink-2">{t('rules.edit.lead')}</p>
          <OrderedList
            label={t('panel.rules')}
            items={items}
            onReorder={(ids) => change(ids.flatMap((id) => drafts.find((draft) => draft.id === id) ?? []))}
            moveLabel={({ text }) => t('rules.edit.move', { rule: text })}
            onOpen={setOpenId}
          >
            {(item, index) => (
              <span className="grid grid-cols-[16px_12px_minmax(0,1fr)_auto] items-center gap-x-2 py-1">
                <span className="text-right text-ink-3">{index + 1}</span>
                <Light light={item.light} />
                <span className={item.id === openId ? 'font-semibold text-pretty' : 'text-pretty text-ink-2'}>
                  {item.text}
                </span>
                <IconButton
                  size="small"
                  icon={Trash2}
                  label={t('rules.edit.remove', { number: index + 1 })}
                  onPress={() => change(drafts.filter(({ id }) => id !== item.id))}
                />
              </span>
            )}
          </OrderedList>
          <span className="flex flex-wrap items-center gap-3">
            <Button size="small" icon={Plus} onPress={add}>
              {t('rules.edit.add')}
            </Button>
            <Link onPress={() => change(draftsOf(defaultLightRules, language))}>{t('rules.edit.usual')}</Link>
          </span>
          {opened !== undefined && (
            <RuleFields
              kpi={kpi}
              rule={opened}
              number={open + 1}
              onChange={(patch) => change(drafts.with(open, { ...opened, ...patch }))}
            />
          )}
        </div>
        <RuleTrial kpi={kpi} rules={tried} />
      </div>
      <div className="border-t border-line pt-3">
        <VersionFields fields={version} reasonLabel={t('common:reason')} reasonHint={t('rules.edit.reasonHint')} />
      </div>
    </FormDialog>
  );
}
