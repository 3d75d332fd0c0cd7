import type { Client } from '#renderer/app/client.ts';

/** What the core tells of the day. */
export type Today = Awaited<ReturnType<Client['today']['get']>>;
