/** Sites that the application itself links to: the city's, the programmes' and the Union's. Anything else stays shut. */
const externalHosts = [
  'sofia.bg',
  'innovativesofia.bg',
  'investsofia.com',
  'europa.eu',
  'policycloud.eu',
  'intelligentcitieschallenge.eu',
  'bloomberg.org',
];

/** Longer than this, some systems cut an address they are asked to open. */
export const longestAddress = 2_000;

/** Decided on the parsed address, never on its text: `https://sofia.bg@evil.example` begins well and leads elsewhere. */
export function isAllowedExternal(address: string): boolean {
  if (address.length > longestAddress || !URL.canParse(address)) return false;
  const parsed = new URL(address);
  if (parsed.protocol === 'mailto:') return isPlainLetter(parsed);
  const { protocol, hostname, port, username, password } = parsed;
  if (protocol !== 'https:' || port !== '' || username !== '' || password !== '') return false;
  return externalHosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}

/**
 * A letter to at most one address, with a subject and a text: nothing that a mail program may take for an attachment, for
 * hidden receivers or for a header of its own. It is opened for the person to send, never sent.
 */
function isPlainLetter({ pathname, search, hash }: URL): boolean {
  if (hash !== '' || (pathname !== '' && !/^[^\s@%,;:<>"]{1,64}@[\p{L}\p{N}.%-]{1,190}$/u.test(pathname))) return false;
  const seen = new Set<string>();
  for (const part of search.slice(1).split('&').filter(Boolean)) {
    const [name = '', value = ''] = part.split('=', 2);
    if ((name !== 'subject' && name !== 'body') || seen.has(name)) return false;
    // A line's end in a subject would begin a header of the letter.
    if (name === 'subject' && /%0[ad]/i.test(value)) return false;
    seen.add(name);
  }
  return true;
}
