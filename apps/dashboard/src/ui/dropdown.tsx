import { UnstyledButton, type UnstyledButtonProps } from '@mantine/core';
import {
  createContext,
  use,
  useEffect,
  useId,
  useRef,
  useState,
  type ComponentProps,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import classes from './dropdown.module.css';
import { placeBelow } from './place-below.js';

interface Props {
  /** The button that opens: its content and attributes. */
  button: UnstyledButtonProps & Omit<ComponentProps<'button'>, 'style' | 'ref'>;
  /** Whether the right edges line up instead of the left ones. */
  alignEnd?: boolean;
  /** A list of acts, or anything else. */
  role?: 'menu' | 'dialog' | 'group';
  label?: string;
  className?: string;
  /** Drawn while open only. */
  children: (close: () => void) => ReactNode;
}

/**
 * Something that opens below a button, on the browser's own popover: it lies above everything, Escape or a click
 * elsewhere closes it, and the focus returns to the button. Arrow keys move inside.
 */
export function Dropdown({ button, alignEnd = false, role = 'dialog', label, className, children }: Props) {
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const surface = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const close = () => document.getElementById(id)?.hidePopover();

  useEffect(() => {
    if (!open) return;
    const place = () => opener.current && surface.current && placeBelow(opener.current, surface.current, alignEnd);
    place();
    const resized = new ResizeObserver(place);
    if (surface.current) resized.observe(surface.current);
    surface.current?.querySelector<HTMLElement>(FOCUSABLE)?.focus();
    window.addEventListener('scroll', place, true);
    window.addEventListener('resize', place);
    return () => {
      resized.disconnect();
      window.removeEventListener('scroll', place, true);
      window.removeEventListener('resize', place);
    };
  }, [open, alignEnd]);

  return (
    <>
      <UnstyledButton
        {...button}
        ref={opener}
        popoverTarget={id}
        aria-haspopup={role === 'group' ? 'dialog' : role}
        aria-expanded={open}
      />
      <div
        id={id}
        ref={surface}
        popover="auto"
        role={role}
        aria-label={label}
        className={`${classes.surface} ${className ?? ''}`}
        onToggle={(event) => setOpen(event.newState === 'open')}
        onKeyDown={role === 'menu' ? moveFocus : undefined}
      >
        <InMenu value={role === 'menu'}>{open && children(close)}</InMenu>
      </div>
    </>
  );
}

const InMenu = createContext(false);

/** One act in a dropdown. */
export function DropdownItem({
  icon,
  onClick,
  children,
}: {
  icon?: ReactNode;
  onClick: () => void;
  children: ReactNode;
}) {
  return (
    <UnstyledButton role={use(InMenu) ? 'menuitem' : undefined} className={classes.item} onClick={onClick}>
      {icon}
      {children}
    </UnstyledButton>
  );
}

const FOCUSABLE = 'button, input, select, a[href], [tabindex="0"]';

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || !(event.target as HTMLElement).matches('[role="menuitem"]')) return;
  event.preventDefault();
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  const index = items.indexOf(event.target as HTMLElement);
  items[(index + step + items.length) % items.length]?.focus();
}
