import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import classes from './tab-list.module.css';

export interface TabProps {
  id: string;
  role: 'tab';
  className: string | undefined;
  tabIndex: number;
  'aria-selected': boolean;
  'aria-controls': string | undefined;
  children: ReactNode;
}

interface Props<Code extends string> {
  /** What the tabs are parts of. */
  label: string;
  tabs: readonly { code: Code; label: string }[];
  shown: Code;
  /** Names the elements: `${id}-tab-${code}`, and the panel `${id}-panel`. */
  id: string;
  /** The link of one tab: an address of its own, so that it can be pasted, opened apart and gone back from. */
  link: (code: Code, props: TabProps) => ReactNode;
}

/**
 * Tabs as links. One stop for the Tab key; arrows, Home and End move between them, Enter or Space opens, so that moving
 * loads nothing.
 */
export function TabList<Code extends string>({ label, tabs, shown, id, link }: Props<Code>) {
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const selected = list.current?.querySelector<HTMLElement>('[aria-selected="true"]');
    if (list.current && selected) list.current.scrollLeft = selected.offsetLeft - 40;
  }, [shown]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const all = [...(list.current?.querySelectorAll<HTMLElement>('[role="tab"]') ?? [])];
    const from = all.findIndex((tab) => tab === event.target);
    const target = {
      ArrowRight: (from + 1) % all.length,
      ArrowLeft: (from - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1,
    }[event.key];
    if (target !== undefined) {
      event.preventDefault();
      all[target]?.focus();
    } else if (event.key === ' ') {
      event.preventDefault();
      all[from]?.click();
    }
  };

  return (
    <div ref={list} role="tablist" aria-label={label} className={`${classes.tabs} no-print`} onKeyDown={onKeyDown}>
      {tabs.map(({ code, label: name }) =>
        link(code, {
          id: `${id}-tab-${code}`,
          role: 'tab',
          className: classes.tab,
          tabIndex: code === shown ? 0 : -1,
          'aria-selected': code === shown,
          'aria-controls': code === shown ? `${id}-panel` : undefined,
          children: name,
        }),
      )}
    </div>
  );
}

/** What the chosen tab shows. */
export function TabPanel({ id, shown, children }: { id: string; shown: string; children: ReactNode }) {
  return (
    <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-tab-${shown}`} className={classes.panel}>
      {children}
    </div>
  );
}
