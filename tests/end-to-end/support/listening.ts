// Somebody on this machine who listens, as one outside would: it counts what comes, by UDP and by TCP.

import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import type { Page } from '@playwright/test';

export interface Listening {
  /** What a page is given as its helpers for finding a peer. */
  addresses: { stun: string; turn: string };
  /** Packets and connections since it was last asked. */
  heard(): { packets: number; connections: number };
  close(): void;
}

export async function listening(): Promise<Listening> {
  const host = '127.0.0.1';
  const datagrams = createSocket('udp4');
  const connections = createServer((one) => one.destroy());
  let heard = { packets: 0, connections: 0 };
  datagrams.on('message', () => (heard.packets += 1));
  connections.on('connection', () => (heard.connections += 1));
  datagrams.bind(0, host);
  connections.listen(0, host);
  await Promise.all([once(datagrams, 'listening'), once(connections, 'listening')]);
  const { port } = connections.address() as AddressInfo;
  return {
    addresses: {
      stun: `stun:${host}:${datagrams.address().port}`,
      turn: `turn:${host}:${port}?transport=tcp`,
    },
    heard() {
      const told = heard;
      heard = { packets: 0, connections: 0 };
      return told;
    },
    close() {
      datagrams.close();
      connections.close();
    },
  };
}

/** Looks for ways to a peer from a page, to the end, as a script does that wants to send something out. */
export async function seekPeer(page: Page, { stun, turn }: Listening['addresses']): Promise<void> {
  await page.evaluate(
    async (urls) => {
      const peer = new RTCPeerConnection({
        iceServers: urls.map((one) => ({ urls: one, username: 'x', credential: 'x' })),
      });
      const sought = new Promise((resolve) => {
        peer.addEventListener('icegatheringstatechange', () => {
          if (peer.iceGatheringState === 'complete') resolve(null);
        });
      });
      peer.createDataChannel('out');
      await peer.setLocalDescription(await peer.createOffer());
      await sought;
      peer.close();
    },
    [stun, turn],
  );
}
