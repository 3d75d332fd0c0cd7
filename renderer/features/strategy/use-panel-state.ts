import { useRef, useState } from 'react';
import { panelWidths } from '#renderer/ui/side-panel.tsx';

/** How the panel stands, which outlives the record in it; and whether its record was opened from the list. */
export function usePanelState() {
  const [width, setWidth] = useState<number>(panelWidths.usual);
  const [isExpanded, setIsExpanded] = useState(false);
  // A link that was followed takes the focus into the record; a line of the list keeps it.
  const openedHere = useRef<string | null>(null);
  return {
    width,
    setWidth,
    isExpanded,
    setIsExpanded,
    openHere: (id: string) => {
      openedHere.current = id;
    },
    wasOpenedHere: (id: string) => openedHere.current === id,
  };
}
