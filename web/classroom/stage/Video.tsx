import './video.css';
import { useEffect, useRef } from 'react';
import type { AttachVideo } from '../views.ts';

interface VideoProps {
  attach: AttachVideo;
  mirrored?: boolean;
  /** A shared screen is shown whole, a face fills its tile. */
  whole?: boolean;
  /** The picture's own size once it is known, in pixels. */
  onPicture?: (width: number, height: number) => void;
}

/** A moving picture. The track is put on and taken off outside React. */
export function Video({ attach, mirrored, whole, onPicture }: VideoProps) {
  const element = useRef<HTMLVideoElement>(null);
  useEffect(() => (element.current ? attach(element.current) : undefined), [attach]);
  return (
    <video
      ref={element}
      className={`ly-video${mirrored ? ' ly-video-mirrored' : ''}${whole ? ' ly-video-whole' : ''}`}
      onResize={(event) =>
        onPicture?.(event.currentTarget.videoWidth, event.currentTarget.videoHeight)
      }
      autoPlay
      playsInline
      muted
      tabIndex={-1}
    />
  );
}
