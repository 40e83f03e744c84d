// The store page's preload: it passes on its ports.

import { handOverPorts } from './hand-over-port.ts';

handOverPorts();
