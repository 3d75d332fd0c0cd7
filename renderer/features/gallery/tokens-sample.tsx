import { Section } from '#renderer/ui/section.tsx';
import { SampleRow } from './sample-row.tsx';

const grounds = ['--paper', '--surface', '--sunken', '--hover', '--accent-soft', '--line', '--line-strong', '--edge'];
const fills = [
  '--completed-fill',
  '--on-track-fill',
  '--planned-fill',
  '--at-risk-fill',
  '--delayed-fill',
  '--overdue-fill',
  '--silent-fill',
  '--suspended-fill',
  '--dropped-fill',
];

function Swatch({ name }: { name: string }) {
  return (
    <span className="flex w-32 flex-col gap-1 text-xs text-ink-3">
      <span className="h-8 rounded-md border border-line" style={{ background: `var(${name})` }} />
      {name}
    </span>
  );
}

export function TokensSample() {
  return (
    <Section title="Основа">
      <SampleRow name="Повърхности и линии">
        {grounds.map((name) => (
          <Swatch key={name} name={name} />
        ))}
      </SampleRow>
      <SampleRow name="Запълвания">
        {fills.map((name) => (
          <Swatch key={name} name={name} />
        ))}
      </SampleRow>
      <SampleRow name="Шрифт">
        <div className="flex flex-col gap-1.5">
          <p className="text-2xl font-bold tracking-tight">План за действие 22/28</p>
          <p className="text-xl font-bold tracking-tight">Общински електронни услуги 19/24</p>
          <p className="text-lg font-bold tracking-tight">Електронно управление 15/20</p>
          <p>Текст на екрана 14/20: Сердика, Триадица, Надежда и Банкя започват с над 70 услуги.</p>
          <p className="text-sm text-ink-2">Втори текст 13/18: последен отчет 04.01.2021 г.</p>
          <p className="text-xs text-ink-3">Трети текст 12/16: 0123456789 · 1 111,11 лв. · ≥ 200 · №</p>
        </div>
      </SampleRow>
    </Section>
  );
}
