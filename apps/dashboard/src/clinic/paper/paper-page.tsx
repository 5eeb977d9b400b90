import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { messages } from '../../messages/messages.js';
import { Page } from '../../ui/page.js';
import classes from './paper.module.css';

interface Props {
  title: string;
  lede: string;
  /** Null on a sheet without a patient. */
  patientId: string | null;
  /** False while there is nothing to print. */
  ready: boolean;
  children: ReactNode;
}

/** A page that becomes paper: what belongs to the screen stays off it. */
export function PaperPage({ title, lede, patientId, ready, children }: Props) {
  return (
    <div className={classes.page}>
      <Page
        title={title}
        lede={lede}
        actions={
          <>
            {patientId !== null && (
              <Button
                variant="default"
                renderRoot={(props) => <Link to="/clinic/patients/$patientId" params={{ patientId }} {...props} />}
              >
                {messages.paper.back}
              </Button>
            )}
            <Button
              leftSection={<IconPrinter size={18} aria-hidden />}
              disabled={!ready}
              onClick={() => window.print()}
            >
              {messages.paper.print}
            </Button>
          </>
        }
      >
        {children}
      </Page>
    </div>
  );
}
