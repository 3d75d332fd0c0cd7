/**
 * The sources of a fact in a line: documents by their titles, pages by their sites. The stored text has the full
 * addresses, `Title (https://…); https://…`, and is what the ledger of a pack and a record's panel print.
 */
export function shortSource(text: string): string {
  const names = text.split('; ').map((citation) => /^(.+) \(https?:\/\/\S+\)$/.exec(citation)?.[1] ?? siteOf(citation));
  return [...new Set(names)].join('; ');
}

function siteOf(citation: string): string {
  return URL.canParse(citation) ? new URL(citation).hostname.replace(/^www\./, '') : citation;
}
