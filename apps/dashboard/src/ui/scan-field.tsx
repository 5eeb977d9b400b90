import { Button, TextInput } from '@mantine/core';
import { IconCamera, IconCameraOff } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import { messages } from '../messages/messages.js';
import { canScan, codeDetector, writtenOut } from './bar-code-detector.js';
import { FieldFrame, type FieldFrameProps } from './field-frame.js';
import { goOnAtEnter } from './go-on.js';
import classes from './scan-field.module.css';

const text = messages.devices.scan;

interface Props extends FieldFrameProps {
  value: string;
  onChange: (typed: string) => void;
  /** A whole code is there: scanned, or the field is left. */
  onRead: (code: string) => void;
}

/** The code of a label: typed, pasted, from a hand scanner, and where the browser can, from the camera. */
export function ScanField({ value, onChange, onRead, hint, ...frame }: Props) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const possible = canScan();
  const found = (code: string) => {
    setOpen(false);
    const written = writtenOut(code);
    onChange(written);
    onRead(written);
  };
  return (
    <div className={classes.scan}>
      <FieldFrame
        {...frame}
        id={id}
        hint={hint ?? (possible ? text.hint : `${text.hint}. ${text.noCamera}`)}
        aside={
          possible && (
            <Button
              variant="default"
              size="sm"
              leftSection={open ? <IconCameraOff size={18} aria-hidden /> : <IconCamera size={18} aria-hidden />}
              onClick={() => setOpen(!open)}
            >
              {open ? text.close : text.open}
            </Button>
          )
        }
      >
        {(ids) => (
          <TextInput
            id={ids.id}
            aria-describedby={ids.describedBy}
            classNames={{ root: classes.input }}
            autoComplete="off"
            spellCheck={false}
            error={frame.error != null}
            value={value}
            onChange={(event) => onChange(writtenOut(event.currentTarget.value))}
            onBlur={() => onRead(value.trim())}
            // A hand scanner ends with Enter.
            onKeyDown={goOnAtEnter}
          />
        )}
      </FieldFrame>
      {open && <Camera onFound={found} />}
    </div>
  );
}

const PAUSE_MS = 200;

/** The picture of the camera until a code is in it; the camera is given back as soon as this is gone. */
function Camera({ onFound }: { onFound: (code: string) => void }) {
  const video = useRef<HTMLVideoElement>(null);
  const found = useRef(onFound);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    found.current = onFound;
  });
  useEffect(() => {
    let over = false;
    let stream: MediaStream | null = null;
    const look = async () => {
      const detector = codeDetector();
      const picture = video.current;
      if (!detector || !picture) return;
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      if (over) return stop(stream);
      picture.srcObject = stream;
      await picture.play();
      while (!over) {
        const [code] = await detector.detect(picture);
        if (over) return;
        if (code) return found.current(code.rawValue);
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
    };
    look().catch(() => {
      if (!over) setRefused(true);
    });
    return () => {
      over = true;
      if (stream) stop(stream);
    };
  }, []);
  if (refused) {
    return (
      <p role="alert" className={classes.said}>
        {text.refused}
      </p>
    );
  }
  return (
    <figure className={classes.camera}>
      <video ref={video} muted playsInline className={classes.picture} />
      <figcaption className={classes.said} role="status">
        {text.looking}
      </figcaption>
    </figure>
  );
}

const stop = (stream: MediaStream): void => stream.getTracks().forEach((track) => track.stop());
