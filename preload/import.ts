// The import page's preload: it passes on its one port.

import { handOverPorts } from './hand-over-port.ts';

handOverPorts();
