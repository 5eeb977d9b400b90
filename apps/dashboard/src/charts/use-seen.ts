import { useEffect, useState, type RefObject } from 'react';
import { usePrinting } from './use-printing.js';

/** True once the element has come near the screen, or is printed; charts are loaded then and not before. */
export function useSeen(element: RefObject<Element | null>): boolean {
  const [seen, setSeen] = useState(false);
  const printing = usePrinting();

  useEffect(() => {
    if (!element.current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setSeen(true);
      },
      { rootMargin: '400px' },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);

  return seen || printing;
}
