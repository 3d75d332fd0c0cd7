import { useDeferredValue, useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ArrowRight, Printer } from 'lucide-react';
import type { FoundFigure } from '#shared/contract/pack-register.ts';
import { packNameIn } from '#shared/i18n/checked-file-lines.ts';
import { textIn } from '#shared/i18n/format.ts';
import { ledgerReferenceIn } from '#shared/rules/ledger-reference.ts';
import { catalogues } from '#shared/i18n/catalogues.ts';
import { CommandPalette } from '#renderer/ui/command-palette.tsx';
import { useApplication } from './application.tsx';
import { figureRecordHref, goTo, ledgerHref, pages, recordHref, screenHref, screens, type PageName } from './paths.ts';
import { useLanguage } from './preferences.tsx';
import { usePrintCommand } from './print-command.tsx';

const pageNames = Object.keys(pages) as PageName[]; // its own keys
const places = [...screens, ...pageNames];
const printId = 'print';

const figureId = ({ pack, figure }: FoundFigure) => `${pack.id} ${figure.ref}`;

/** Its reading, or what it is printed with; what is counted from all, in the ledger of its pack. */
const figureHref = ({ pack, figure }: FoundFigure) => figureRecordHref(figure) ?? ledgerHref(pack.id, figure.ref);

/** Any record or screen by typing, in either language. */
export function SearchPalette({ isOpen, onOpenChange }: { isOpen: boolean; onOpenChange: (isOpen: boolean) => void }) {
  const { t, i18n } = useTranslation(['shell', 'fields', 'register']);
  const { queries } = useApplication();
  const language = useLanguage();
  const [query, setQuery] = useState('');
  const text = useDeferredValue(query);
  const { data: hits = [] } = useQuery(
    queries.search.find.queryOptions({
      input: { text },
      enabled: isOpen && text.trim() !== '',
      placeholderData: keepPreviousData,
    }),
  );
  const { data: figures = [] } = useQuery(
    queries.packRegister.figures.queryOptions({ input: { text }, enabled: isOpen && ledgerReferenceIn(text) !== null }),
  );
  const records = text.trim() === '' ? [] : hits;
  const wanted = text.trim().toLowerCase();
  const commands = places.filter((screen) =>
    [catalogues.bg, catalogues.en].some(({ shell }) => shell.nav[screen].toLowerCase().includes(wanted)),
  );
  const print = usePrintCommand();
  const canPrint =
    print !== null && [print.title.bg, print.title.en].some((title) => title.toLowerCase().includes(wanted));
  const close = () => {
    onOpenChange(false);
    setQuery('');
  };
  const pick = (id: string) => {
    const hit = records.find((record) => record.id === id);
    const screen = places.find((name) => name === id);
    const figure = figures.find((one) => figureId(one) === id);
    const href = hit
      ? recordHref(hit.opens.entity, hit.opens.id)
      : figure
        ? figureHref(figure)
        : screen
          ? screenHref(screen)
          : null;
    close();
    if (id === printId) print?.run();
    else if (href !== null) goTo(href);
  };
  return (
    <CommandPalette
      isOpen={isOpen}
      onOpenChange={(open) => (open ? onOpenChange(true) : close())}
      label={t('search.label')}
      placeholder={t('search.placeholder')}
      query={query}
      onQueryChange={setQuery}
      onPick={pick}
      emptyText={t('search.empty')}
      sections={[
        {
          id: 'figures',
          title: t('register:figures'),
          items: (ledgerReferenceIn(text) === null ? [] : figures).map((found) => ({
            id: figureId(found),
            label: `${textIn(found.figure.label, language)} · ${textIn(found.figure.value, language)}`,
            detail: [textIn(found.figure.what, language), packNameIn(found.pack, i18n, language)].join(' · '),
          })),
        },
        {
          id: 'records',
          title: t('search.records'),
          items: records.map(({ id, entity, code, title, excerpt }) => ({
            id,
            label: textIn(title, language) || excerpt,
            detail: [code, t(`entity.${entity}`, { ns: 'fields' })].filter(Boolean).join(' · '),
          })),
        },
        {
          id: 'commands',
          title: t('search.commands'),
          items: [
            ...(canPrint ? [{ id: printId, label: print.title[language], icon: Printer, hint: 'Ctrl P' }] : []),
            ...commands.map((screen) => ({ id: screen, label: t(`nav.${screen}`), icon: ArrowRight })),
          ],
        },
      ].filter(({ items }) => items.length > 0)}
    />
  );
}
