import type { ErrorInfo, ReactNode } from 'react';
import { Component } from 'react';
import { describeError } from '#core/errors.ts';
import { Button } from './button.tsx';
import styles from './error-boundary.module.css';
import { copyText } from './toast.tsx';

interface Props {
  /** What stands here, for the message: `This document`. */
  what: string;
  /** A change of it tries again, as when another tab is shown. */
  resetKey?: string;
  children: ReactNode;
}

interface State {
  error: unknown;
  failed: boolean;
  details: string;
}

const fine: State = { error: null, failed: false, details: '' };

/** Keeps a part that failed to its own place, says so, and offers the details; never a blank window. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = fine;

  static getDerivedStateFromError(error: unknown): State {
    const told = describeError(error);
    return { error, failed: true, details: `${told.name}: ${told.message}\n${told.detail ?? ''}` };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error(error);
    this.setState(({ details }) => ({ details: `${details}\n${info.componentStack ?? ''}` }));
  }

  override componentDidUpdate(before: Props): void {
    if (this.state.failed && before.resetKey !== this.props.resetKey) this.setState(fine);
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div role="alert" className={styles.failed}>
        <h2 className={styles.title}>{this.props.what} could not be shown</h2>
        <p>Nothing that was saved is lost. Try again; if it happens once more, copy the details.</p>
        <pre className={styles.details}>{this.state.details.slice(0, 2000)}</pre>
        <div className={styles.actions}>
          <Button look="primary" onClick={() => this.setState(fine)}>
            Try again
          </Button>
          <Button onClick={() => copyText(this.state.details)}>Copy details</Button>
        </div>
      </div>
    );
  }
}
