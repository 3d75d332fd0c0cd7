import { Section } from '#renderer/ui/section.tsx';
import { ChoiceFields } from './choice-fields.tsx';
import { TextFields } from './text-fields.tsx';
import { ValueFields } from './value-fields.tsx';

export function FieldsSample() {
  return (
    <Section title="Полета" note="пише се така, както се говори">
      <div className="grid gap-x-8 gap-y-6 border-t border-line pt-4 md:grid-cols-2 lg:grid-cols-3">
        <div className="flex flex-col gap-5 md:max-lg:row-span-2">
          <TextFields />
        </div>
        <div className="flex flex-col gap-5">
          <ValueFields />
        </div>
        <div className="flex flex-col gap-5">
          <ChoiceFields />
        </div>
      </div>
    </Section>
  );
}
