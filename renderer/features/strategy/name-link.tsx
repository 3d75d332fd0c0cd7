/** A title that opens its record: it looks like text until the pointer or the focus is on it. */
export function NameLink({ href, children }: { href: string | null; children: string }) {
  return (
    <a href={href ?? undefined} className="rounded-sm underline-offset-3 hover:text-accent hover:underline">
      {children}
    </a>
  );
}
