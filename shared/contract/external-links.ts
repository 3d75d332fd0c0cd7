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

/** Decided on the parsed address, never on its text: `https://sofia.bg@evil.example` begins well and leads elsewhere. */
export function isAllowedExternal(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, port, username, password } = new URL(address);
  if (protocol !== 'https:' || port !== '' || username !== '' || password !== '') return false;
  return externalHosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}
