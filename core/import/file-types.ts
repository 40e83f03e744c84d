// Files that are no text, told by their first bytes.

interface Signature {
  what: string;
  bytes: readonly number[];
  /** Where the bytes stand; 0 when left out. */
  at?: number;
}

const ascii = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));

const signatures: readonly Signature[] = [
  { what: 'a PDF document', bytes: ascii('%PDF-') },
  { what: 'an RTF document', bytes: ascii('{\\rtf') },
  { what: 'a PostScript file', bytes: ascii('%!PS') },
  { what: 'a ZIP archive', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { what: 'a ZIP archive', bytes: [0x50, 0x4b, 0x05, 0x06] },
  { what: 'an old Office document', bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { what: 'a PNG picture', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { what: 'a JPEG picture', bytes: [0xff, 0xd8, 0xff] },
  { what: 'a GIF picture', bytes: ascii('GIF89a') },
  { what: 'a GIF picture', bytes: ascii('GIF87a') },
  { what: 'a TIFF picture', bytes: [0x49, 0x49, 0x2a, 0x00] },
  { what: 'a TIFF picture', bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { what: 'a WebP picture', bytes: ascii('WEBP'), at: 8 },
  { what: 'a sound recording', bytes: ascii('WAVE'), at: 8 },
  { what: 'a video', bytes: ascii('AVI '), at: 8 },
  { what: 'a video or sound recording', bytes: ascii('ftyp'), at: 4 },
  { what: 'a sound recording', bytes: [0x49, 0x44, 0x33, 0x02] },
  { what: 'a sound recording', bytes: [0x49, 0x44, 0x33, 0x03] },
  { what: 'a sound recording', bytes: [0x49, 0x44, 0x33, 0x04] },
  { what: 'a sound recording', bytes: ascii('OggS\0') },
  { what: 'a sound recording', bytes: ascii('fLaC\0') },
  { what: 'a video', bytes: [0x1a, 0x45, 0xdf, 0xa3] },
  { what: 'a compressed file', bytes: [0x1f, 0x8b, 0x08] },
  { what: 'a compressed file', bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00] },
  { what: 'a compressed file', bytes: [0x28, 0xb5, 0x2f, 0xfd] },
  { what: 'a 7z archive', bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { what: 'a RAR archive', bytes: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07] },
  { what: 'a database', bytes: ascii('SQLite format 3\0') },
  { what: 'a program', bytes: [0x7f, 0x45, 0x4c, 0x46] },
  { what: 'a program', bytes: [0x4d, 0x5a, 0x90, 0x00] },
  { what: 'a program', bytes: [0xcf, 0xfa, 0xed, 0xfe] },
  { what: 'a program', bytes: [0x00, 0x61, 0x73, 0x6d] },
];

const zipped: Readonly<Record<string, string>> = {
  docx: 'a Word document',
  odt: 'an OpenDocument text',
  epub: 'an e-book (EPUB)',
  xlsx: 'an Excel workbook',
  pptx: 'a PowerPoint presentation',
  pages: 'a Pages document',
  qdpx: 'a REFI-QDA project',
};

/** What a file is when its first bytes tell that it is no plain text, with its article; else null. */
export function foreignType(bytes: Uint8Array, name: string): string | null {
  const found = signatures.find(({ bytes: wanted, at = 0 }) =>
    wanted.every((byte, index) => bytes[at + index] === byte),
  );
  if (found === undefined) return null;
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return found.what === 'a ZIP archive' ? (zipped[extension] ?? found.what) : found.what;
}
