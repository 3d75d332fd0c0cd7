import { useTranslation } from 'react-i18next';
import { capitalised } from '#shared/i18n/capitalised.ts';
import type { Language, Source } from '#shared/model/values.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { Disclosure } from '#renderer/ui/disclosure.tsx';
import { Section } from '#renderer/ui/section.tsx';

/** Where the facts of a record come from, which of them were read there, and which were worked out or translated here. */
export function SourceNote({ source, isFolded = false }: { source: Source; isFolded?: boolean }) {
  const { t } = useTranslation(['common', 'fields']);
  const language = useLanguage();
  const own = source.marks['*'];
  const byMark = new Map<string, string[]>();
  for (const [path, mark] of Object.entries(source.marks)) {
    if (path === '*') continue;
    const [field = '', part] = path.split('.');
    const name = t(`fields:name.${field}` as 'fields:name.title', { defaultValue: field });
    const known = byMark.get(mark) ?? [];
    byMark.set(mark, [...known, part === undefined ? name : `${name} (${t(`common:${part === 'bg' ? 'bg' : 'en'}`)})`]);
  }
  const ownMark = own && t(`common:mark_${own}`);
  const content = (
    <div className="flex flex-col gap-1 text-sm text-pretty text-ink-2 [overflow-wrap:anywhere]">
      <ul className="flex flex-col">
        {source.text.split('; ').map((citation) => (
          <li key={citation}>{citation}</li>
        ))}
      </ul>
      {[...byMark].map(([mark, fields]) => (
        <p key={mark} className="text-ink-3">
          {capitalised(t(`common:mark_${mark}` as 'common:mark_derived'))}: {fields.join(', ')}
        </p>
      ))}
      {source.note !== undefined && <p>{noteIn(source.note, language)}</p>}
    </div>
  );
  return isFolded ? (
    <Disclosure title={t('common:source')} note={ownMark}>
      {content}
    </Disclosure>
  ) : (
    <Section level={3} title={t('common:source')} note={ownMark}>
      {content}
    </Section>
  );
}

/** A note in both languages is kept as one text, Bulgarian first. */
function noteIn(note: string, language: Language): string {
  const [bg, en, ...more] = note.split(' / ');
  if (bg === undefined || en === undefined || more.length > 0) return note;
  return language === 'bg' ? bg : en;
}
