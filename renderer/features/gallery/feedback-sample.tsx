import { FileSearch, Lock } from 'lucide-react';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { ProgressBar } from '#renderer/ui/progress-bar.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { Spinner } from '#renderer/ui/spinner.tsx';
import { EmptyState, ErrorState } from '#renderer/ui/states.tsx';
import { SampleRow } from './sample-row.tsx';

export function FeedbackSample() {
  return (
    <Section title="Обратна връзка">
      <SampleRow name="Лента отгоре">
        <div className="flex w-full flex-col gap-2">
          <Banner icon={Lock} action={<Link>Отвори за писане</Link>}>
            Работната книга е отворена само за четене: използва я М. Иванова от 09:12 ч.
          </Banner>
          <Banner tone="caution" closeLabel="Затвори" onClose={() => {}}>
            Възстановено от резервно копие от 03.01.2021 г., 18:40 ч.
          </Banner>
          <Banner tone="danger">Дискът е пълен. Промените не се записват, докато не освободите място.</Banner>
        </div>
      </SampleRow>
      <SampleRow name="Напредък">
        <div className="flex w-full max-w-120 flex-col gap-5">
          <ProgressBar
            label="Внасяне от Excel"
            value={1240}
            max={5000}
            valueText="1 240 от 5 000 реда"
            cancelLabel="Откажи внасянето"
            onCancel={() => {}}
          />
          <ProgressBar label="Изготвяне на материалите" />
        </div>
      </SampleRow>
      <SampleRow name="Изчакване">
        <Spinner label="Зареждане…" isLabelShown delayMs={0} />
        <div className="w-full max-w-120">
          <Skeleton label="Зареждане…" lines={3} delayMs={0} />
        </div>
      </SampleRow>
      <SampleRow name="Празно">
        <EmptyState
          icon={FileSearch}
          title="Няма дейности с тези филтри"
          action={<Button>Изчистване на филтрите</Button>}
        >
          Махнете филтъра „просрочени“ или потърсете друго.
        </EmptyState>
      </SampleRow>
      <SampleRow name="Грешка">
        <ErrorState
          title="Материалите не можаха да се изготвят"
          errorId="E-7F3A-21"
          errorIdLabel="Номер на грешката:"
          action={<Button size="small">Опитай пак</Button>}
        >
          Данните са непокътнати. Опитайте пак; ако се повтори, изпратете номера на поддръжката.
        </ErrorState>
      </SampleRow>
    </Section>
  );
}
