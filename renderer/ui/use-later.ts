import { useEffect, useState } from 'react';

/** True once `delayMs` has passed: signs of waiting shown earlier only flicker. */
export function useLater(delayMs = 150): boolean {
  const [isLater, setLater] = useState(delayMs <= 0);
  useEffect(() => {
    const timer = setTimeout(() => setLater(true), delayMs);
    return () => clearTimeout(timer);
  }, [delayMs]);
  return isLater;
}
