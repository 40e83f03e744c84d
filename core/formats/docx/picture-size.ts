// The size of a picture, read from its first bytes.

/** The size of a picture as its file tells it. */
export interface Pixels {
  width: number;
  height: number;
}

/** The size of a PNG, GIF or JPEG; null for anything else, and for a size that cannot be. */
export function pixelsOf(bytes: Uint8Array): Pixels | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = pngSize(view) ?? gifSize(view) ?? jpegSize(view);
  return found !== null && found.width > 0 && found.height > 0 ? found : null;
}

function pngSize(view: DataView): Pixels | null {
  if (view.byteLength < 24 || view.getUint32(0) !== 0x89_50_4e_47) return null;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

function gifSize(view: DataView): Pixels | null {
  if (view.byteLength < 10 || view.getUint32(0) !== 0x47_49_46_38) return null;
  return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

/** A JPEG is a list of segments; the frame's tells the size. */
function jpegSize(view: DataView): Pixels | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xff_d8) return null;
  let at = 2;
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const kind = view.getUint8(at + 1);
    const isFrame = kind >= 0xc0 && kind <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(kind);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
