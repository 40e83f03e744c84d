import { makeRecogito } from './recogito.ts';
import type { Subject } from '../subject.ts';

export function makeSubject(): Subject {
  return makeRecogito('SPANS');
}
