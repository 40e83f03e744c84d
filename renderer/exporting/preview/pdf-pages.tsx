import { useEffect, useRef, useState } from 'react';
import { showError } from '../../ui/toast.tsx';
import type { OpenPdf } from './open-pdf.ts';
import { openPdf } from './open-pdf.ts';
import styles from './pdf-pages.module.css';

/** The pages of a PDF below each other; those near the view are drawn. */
export function PdfPages({ address }: { address: string }) {
  const [pdf, setPdf] = useState<OpenPdf | null>(null);
  useEffect(() => {
    let opened: OpenPdf | null = null;
    let isGone = false;
    openPdf(address).then(
      (made) => {
        if (isGone) made.close();
        else setPdf((opened = made));
      },
      (error: unknown) => showError(error),
    );
    return () => {
      isGone = true;
      opened?.close();
    };
  }, [address]);
  return (
    <section aria-label="Pages" tabIndex={0} className={styles.pages}>
      {pdf !== null &&
        Array.from({ length: pdf.pages }, (_none, index) => (
          <PdfPage key={index} pdf={pdf} number={index + 1} />
        ))}
    </section>
  );
}

function PdfPage({ pdf, number }: { pdf: OpenPdf; number: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isNear, setNear] = useState(false);
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    const observer = new IntersectionObserver(
      (entries) => setNear(entries.some((entry) => entry.isIntersecting)),
      { rootMargin: '100% 0px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const element = canvas.current;
    if (element === null || !isNear || isDrawn) return;
    pdf.draw(number, element).then(
      () => setDrawn(true),
      (error: unknown) => showError(error),
    );
  }, [pdf, number, isNear, isDrawn]);
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={`Page ${number} of ${pdf.pages}`}
      data-drawn={isDrawn}
      style={{ aspectRatio: String(pdf.shape) }}
      className={styles.page}
    />
  );
}
