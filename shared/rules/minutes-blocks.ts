/** A line of the minutes as it is printed: the text is plain, with `#` before headings and `-` before points. */
export interface MinutesBlock {
  readonly kind: 'title' | 'heading' | 'subheading' | 'point' | 'text';
  readonly text: string;
}

const marks: readonly (readonly [kind: MinutesBlock['kind'], mark: RegExp])[] = [
  ['subheading', /^###\s+/],
  ['heading', /^##\s+/],
  ['title', /^#\s+/],
  ['point', /^[-–•]\s+/],
];

/** Empty lines part paragraphs, and are none themselves. */
export function minutesBlocks(text: string): MinutesBlock[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [kind, mark] = marks.find(([, one]) => one.test(line)) ?? (['text', /^/] as const);
      return { kind, text: line.replace(mark, '') };
    });
}

export interface MinutesGroup {
  readonly kind: MinutesBlock['kind'];
  /** Several only of points, which make one list. */
  readonly lines: readonly string[];
}

/** The lines as they are set: points that follow each other are one list. */
export function minutesGroups(blocks: readonly MinutesBlock[]): MinutesGroup[] {
  const groups: { kind: MinutesBlock['kind']; lines: string[] }[] = [];
  for (const { kind, text } of blocks) {
    const last = groups.at(-1);
    if (kind === 'point' && last?.kind === 'point') last.lines.push(text);
    else groups.push({ kind, lines: [text] });
  }
  return groups;
}
