/** A title that opens its record: it looks like text until the pointer or the focus is on it. */
export function TitleLink({ href, children }: { href: string | null; children: string }) {
  if (href === null) return children;
  return (
    <a href={href} className="rounded-sm underline-offset-3 hover:text-accent hover:underline">
      {children}
    </a>
  );
}
