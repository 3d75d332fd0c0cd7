import { catalogues } from '#shared/i18n/catalogues.ts';

/** Shown when there is no core to talk to, so before any language is known: in both. */
export function LostConnection() {
  return (
    <main className="grid h-full place-items-center bg-paper p-8 text-ink">
      <div className="max-w-110 text-center">
        <p lang="bg" className="text-lg font-semibold text-pretty">
          {catalogues.bg.errors.CONNECTION}
        </p>
        <p lang="en" className="mt-3 text-ink-3 text-pretty">
          {catalogues.en.errors.CONNECTION}
        </p>
      </div>
    </main>
  );
}
