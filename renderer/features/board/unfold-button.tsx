import { Button } from '#renderer/ui/button.tsx';

interface UnfoldButtonProps {
  isOpen: boolean;
  onToggle: () => void;
  /** Its whole name, where the word alone does not say what it opens. */
  label?: string;
  children: string;
}

/** The word at the end of a line that opens what is below it. */
export function UnfoldButton({ isOpen, onToggle, label, children }: UnfoldButtonProps) {
  return (
    <Button tone="plain" size="small" aria-expanded={isOpen} aria-label={label} onPress={onToggle} className="-mr-2">
      {children}
    </Button>
  );
}
