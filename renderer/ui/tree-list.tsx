import type { ReactNode } from 'react';
import {
  Button,
  Collection,
  Tree,
  TreeItem,
  TreeItemContent,
  type DragAndDropHooks,
  type Key,
} from 'react-aria-components';
import { ChevronRight, GripVertical } from 'lucide-react';
import { cx } from './class-names.ts';
import { Icon } from './icon.tsx';

export interface TreeLine {
  id: string;
  /** What it is, for screen readers and for typing ahead. */
  text: string;
  children: readonly TreeLine[];
  /** The head of a group: it opens and closes, and opens no record. */
  isHeading?: boolean;
  /** It may be dragged, or moved by Enter on its grip. */
  isMovable?: boolean;
}

export interface TreeListProps<Line extends TreeLine> {
  label: string;
  lines: readonly Line[];
  expanded: ReadonlySet<string>;
  onExpandedChange: (expanded: Set<string>) => void;
  /** The one whose panel is open. */
  current: string | null;
  /** Enter or a press on a line that is no heading. */
  onOpen: (id: string) => void;
  /** Of `useDragAndDrop`; its lines show a grip where they are movable. */
  dragAndDropHooks?: DragAndDropHooks<Line>;
  expandLabel: (line: Line, isExpanded: boolean) => string;
  dragLabel?: (line: Line) => string;
  children: (line: Line) => ReactNode;
  emptyText?: ReactNode;
}

/** Lines within lines: ↑ ↓ walk, → opens and enters, ← closes and goes up, letters jump, Enter opens the record. */
export function TreeList<Line extends TreeLine>(props: TreeListProps<Line>) {
  const { label, lines, expanded, onExpandedChange, current, onOpen, dragAndDropHooks, emptyText, children } = props;
  const toggle = (id: string) => {
    const next = new Set(expanded);
    if (!next.delete(id)) next.add(id);
    onExpandedChange(next);
  };
  return (
    <Tree<Line>
      aria-label={label}
      items={lines}
      // Lines are kept by their item: what else they show must be named here, or it would not be drawn anew.
      dependencies={[current, expanded, children]}
      selectionMode="none"
      expandedKeys={expanded}
      onExpandedChange={(keys: Set<Key>) => onExpandedChange(new Set([...keys].map(String)))}
      onAction={(key) => (isHeading(lines, String(key)) ? toggle(String(key)) : onOpen(String(key)))}
      dragAndDropHooks={dragAndDropHooks}
      renderEmptyState={() => emptyText}
      className="outline-none [&_.react-aria-DropIndicator]:h-0.5 [&_.react-aria-DropIndicator[data-drop-target]]:bg-accent"
    >
      {(line) => <Branch tree={props} line={line} />}
    </Tree>
  );
}

const isHeading = (lines: readonly TreeLine[], id: string) => lines.some((line) => line.id === id && line.isHeading);

interface BranchProps<Line extends TreeLine> {
  /** Not spread: the collection gives each branch an id, which must not reach the branches within it. */
  tree: TreeListProps<Line>;
  line: Line;
}

function Branch<Line extends TreeLine>({ tree, line }: BranchProps<Line>) {
  const { current, expandLabel, dragLabel, dragAndDropHooks, children } = tree;
  return (
    <TreeItem
      id={line.id}
      textValue={line.text}
      data-current={line.id === current || undefined}
      className={cx(
        'group/line relative cursor-default border-b pr-6 -outline-offset-2 transition-colors drop-target:bg-accent-soft dragging:opacity-50',
        line.isHeading
          ? 'border-line-strong pt-4 hover:bg-transparent'
          : 'border-line hover:bg-hover data-current:bg-accent-soft data-current:shadow-[inset_3px_0_0_var(--accent)]',
      )}
    >
      <TreeItemContent>
        {({ isExpanded, hasChildItems, level }) => (
          <div
            className="flex items-start gap-1 pl-4"
            // Headings and what stands right under them begin at one edge.
            style={{ paddingLeft: 16 + Math.max(0, level - 2) * 24 }}
          >
            <span className="flex h-9 w-6 shrink-0 items-center">
              {hasChildItems && (
                <Button
                  slot="chevron"
                  aria-label={expandLabel(line, isExpanded)}
                  className="grid size-6 cursor-default place-items-center rounded-sm text-ink-3 hover:bg-hover hover:text-ink"
                >
                  <Icon shape={ChevronRight} className={cx('transition-[rotate]', isExpanded && 'rotate-90')} />
                </Button>
              )}
            </span>
            <div className="min-w-0 flex-1">{children(line)}</div>
            {dragAndDropHooks && line.isMovable && dragLabel && (
              <span className="absolute top-0 right-0.5 flex h-9 items-center">
                <Button
                  slot="drag"
                  aria-label={dragLabel(line)}
                  className="grid h-6 w-5 cursor-grab place-items-center rounded-sm text-ink-3 opacity-0 group-hover/line:opacity-100 hover:text-ink focus-visible:opacity-100"
                >
                  <Icon shape={GripVertical} size={14} />
                </Button>
              </span>
            )}
          </div>
        )}
      </TreeItemContent>
      <Collection items={line.children as readonly Line[]} dependencies={[current, children]}>
        {(child: Line) => <Branch tree={tree} line={child} />}
      </Collection>
    </TreeItem>
  );
}
