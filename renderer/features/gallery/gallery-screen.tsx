import { useState } from 'react';
import { ScreenHeader } from '#renderer/ui/screen-header.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { Toolbar } from '#renderer/ui/toolbar.tsx';
import { ActionsSample } from './actions-sample.tsx';
import { FeedbackSample } from './feedback-sample.tsx';
import { FieldsSample } from './fields-sample.tsx';
import { ListsSample } from './lists-sample.tsx';
import { OverlaysSample } from './overlays-sample.tsx';
import { PlanSample } from './plan-sample.tsx';
import { StatusSample } from './status-sample.tsx';
import { TodaySample } from './today-sample.tsx';
import { TokensSample } from './tokens-sample.tsx';

const views = [
  { value: 'parts', label: 'Съставни части' },
  { value: 'plan', label: 'План' },
  { value: 'today', label: 'Днес' },
] as const;
type View = (typeof views)[number]['value'];

/** Every component of renderer/ui in all its states, with sample texts. For those who build screens, not for users. */
export function GalleryScreen() {
  const [view, setView] = useState<View>('parts');
  if (view === 'plan') return <PlanSample switcher={<ViewSwitch view={view} onChange={setView} />} />;
  if (view === 'today') return <TodaySample switcher={<ViewSwitch view={view} onChange={setView} />} />;
  return (
    <>
      <ScreenHeader
        title="Образци"
        sub="всички съставни части"
        search={<ViewSwitch view={view} onChange={setView} />}
      />
      <Toolbar label="Изглед на образците">
        <DocumentSwitch name="theme" label="Тема" choices={{ light: 'Светла', dark: 'Тъмна' }} />
        <DocumentSwitch name="density" label="Плътност" choices={{ comfortable: 'Просторна', compact: 'Сбита' }} />
      </Toolbar>
      <div className="min-h-0 flex-1 overflow-y-auto px-6 py-5">
        <div className="flex max-w-300 flex-col gap-10">
          <ActionsSample />
          <StatusSample />
          <FieldsSample />
          <ListsSample />
          <OverlaysSample />
          <FeedbackSample />
          <TokensSample />
        </div>
      </div>
    </>
  );
}

function ViewSwitch({ view, onChange }: { view: View; onChange: (view: View) => void }) {
  return <Segmented label="Образци" segments={views} value={view} onChange={onChange} />;
}

interface DocumentSwitchProps {
  name: 'theme' | 'density';
  label: string;
  choices: Record<string, string>;
}

function DocumentSwitch({ name, label, choices }: DocumentSwitchProps) {
  const values = Object.keys(choices);
  const [value, setValue] = useState(() => document.documentElement.dataset[name] ?? values[0] ?? '');
  const choose = (picked: string) => {
    document.documentElement.dataset[name] = picked;
    setValue(picked);
  };
  const segments = values.map((one) => ({ value: one, label: choices[one] ?? one }));
  return <Segmented label={label} segments={segments} value={value} onChange={choose} />;
}
