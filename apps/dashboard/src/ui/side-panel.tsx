import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  opened: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** Opens at the right over the page; Escape closes it and gives the focus back. */
export function SidePanel({ title, opened, onClose, children }: Props) {
  return (
    <Drawer opened={opened} onClose={onClose} title={<strong>{title}</strong>} position="right" size="md" padding="lg">
      {children}
    </Drawer>
  );
}
