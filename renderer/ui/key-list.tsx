import { Kbd } from './kbd.tsx';

export interface KeyGroup {
  title: string;
  /** `keys` in the order they are pressed together: ['Ctrl', 'K']. */
  rows: readonly { keys: readonly string[]; text: string }[];
}

/** What `?` shows. */
export function KeyList({ groups }: { groups: readonly KeyGroup[] }) {
  return (
    <div className="grid gap-x-10 gap-y-5 sm:grid-cols-2">
      {groups.map((group) => (
        <section key={group.title}>
          <h3 className="pb-1.5 text-xs leading-5 font-bold text-ink-3">{group.title}</h3>
          <dl>
            {group.rows.map((row) => (
              <div key={row.text} className="flex items-center gap-3 border-t border-line py-1.5">
                <dt className="mr-auto">{row.text}</dt>
                <dd className="flex gap-1">
                  {row.keys.map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
