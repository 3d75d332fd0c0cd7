type Text = { readonly bg: string; readonly en: string };

/** A figure as a ledger has it. */
export interface LedgerFigure {
  readonly what: Text;
  /** As printed. */
  readonly value: Text;
  readonly reading: string | null;
}

export interface ChangedFigure {
  readonly what: Text;
  readonly was: Text;
  readonly is: Text;
  /** The reading that it is taken from now. */
  readonly reading: string | null;
}

/**
 * The figures of one ledger that another gives with another value. They are told by what they are; where several are called
 * the same, by their order. A figure that the other does not have at all is no changed one.
 */
export function changedFigures(before: readonly LedgerFigure[], now: readonly LedgerFigure[]): ChangedFigure[] {
  const byName = new Map(keyed(now));
  return keyed(before).flatMap(([key, { what, value: was }]) => {
    const found = byName.get(key);
    if (found === undefined || (found.value.bg === was.bg && found.value.en === was.en)) return [];
    return [{ what, was, is: found.value, reading: found.reading }];
  });
}

function keyed(figures: readonly LedgerFigure[]): [string, LedgerFigure][] {
  const seen = new Map<string, number>();
  return figures.map((figure) => {
    const place = (seen.get(figure.what.bg) ?? 0) + 1;
    seen.set(figure.what.bg, place);
    return [`${figure.what.bg} ${place}`, figure];
  });
}
