import { element } from './element.ts';

/** Gives the person a file to keep, without a server. */
export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = element('a', { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  // The browser still reads from it for a moment.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** `PKT-1-Maria-Petrova-2021-01-04.roadmap-answer.json`: of what a name holds, what every system takes. */
export function savedFileName(code: string, who: string, savedAt: string, extension: string): string {
  const name = who
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return `${[code, name, savedAt.slice(0, 10)].filter((part) => part !== '').join('-')}${extension}`;
}

/** Today where the person is. */
export function localToday(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
