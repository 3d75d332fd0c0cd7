import { createContext, use, useEffect, useEffectEvent, useMemo, useState, type ReactNode } from 'react';
import type { Language } from '#shared/model/values.ts';

/** What Ctrl+P does on the screen that is shown, and what it is called where commands are looked for. */
export interface PrintCommand {
  readonly title: Readonly<Record<Language, string>>;
  readonly run: () => void;
}

interface Offer {
  readonly command: PrintCommand | null;
  readonly offer: (command: PrintCommand | null) => void;
}

const PrintCommandContext = createContext<Offer | null>(null);

export function PrintCommandProvider({ children }: { children: ReactNode }) {
  const [command, offer] = useState<PrintCommand | null>(null);
  const value = useMemo(() => ({ command, offer }), [command]);
  return <PrintCommandContext value={value}>{children}</PrintCommandContext>;
}

function useOffer(): Offer {
  const offer = use(PrintCommandContext);
  if (offer === null) throw new Error('used without an open workbook');
  return offer;
}

/** What the screen that is shown can print; null where it prints nothing of its own. */
export const usePrintCommand = (): PrintCommand | null => useOffer().command;

/** A screen offers to print while it is shown. */
export function useOfferPrint({ bg, en }: PrintCommand['title'], print: () => void): void {
  const { offer } = useOffer();
  const run = useEffectEvent(print);
  useEffect(() => {
    offer({ title: { bg, en }, run: () => run() });
    return () => offer(null);
  }, [offer, bg, en]);
}
